// gongwen.toml and the editor's settings are obeyed while the window is open.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3, write } from '../documents.mjs';
import { saveMachineSettings, saveSettings, work } from '../server.mjs';
import { command, gotoLine, hoverOver, openFile, page, press, problems, same, settledProblems, shot, tell, tellNoMore, told, words } from '../window.mjs';
import { inWords, titleOf } from '../words.mjs';

const OWN = 'gongwen.toml';

export async function story() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  const before = await settledProblems();
  await rules(before);
  await features();
  await command(titleOf('restartServer'));
  await eventually('problems after a restart', async () => same(await problems(), before));
  await path(before);
}

async function rules(before) {
  await tell('missing-quantity');
  await told('missing-quantity').first().waitFor();
  write(OWN, "[rules]\nmissing-quantity = 'off'\n");
  await eventually('gongwen.toml switches a rule off', async () => (await told('missing-quantity').count()) === 0);
  await tell('lookalike-character');
  await told('lookalike-character').first().waitFor();
  check('and no other', true);
  rmSync(join(work, OWN));
  await eventually('and on again when it is gone', async () => same(await problems(), before));
  await tellNoMore();
  await gotoLine(TARGET_3);
}

async function features() {
  const speaks = async () => {
    await press('Escape');
    return (await hoverOver('社会消费品零售总额')).includes('单位') || (await hoverOver('社会消费品零售总额')).includes('亿元');
  };
  const lenses = () => page.locator('.codelens-decoration a').count();
  await eventually('hover speaks', speaks);
  write(OWN, '[features]\nhover = false\n');
  await eventually('gongwen.toml switches hover off', async () => !(await speaks()));
  rmSync(join(work, OWN));
  await eventually('and on again when it is gone', speaks);

  await gotoLine(TARGET_3);
  await eventually('lenses are there', async () => (await lenses()) > 0);
  saveSettings({ 'gongwen.features': { 'code-lenses': false } });
  await eventually('the setting switches lenses off', async () => (await lenses()) === 0);
  saveSettings({});
  await eventually('and on again', async () => (await lenses()) > 0);
}

async function path(before) {
  saveMachineSettings({ 'gongwen.server.path': '/nowhere/gongwen' });
  const toast = page.locator('.notification-toast', { hasText: '/nowhere/gongwen' });
  await toast.waitFor();
  check('a wrong path is said', true, words(await toast.innerText()));
  await shot('wrong-path');
  await toast.locator('.monaco-button', { hasText: inWords('Open Setting') }).click();
  await page.locator('.settings-editor .setting-item', { hasText: 'Server: Path' }).first().waitFor();
  check('and the setting opens', true);
  await shot('setting');
  await eventually('and closes', async () => {
    await press('Escape');
    return (await page.locator('.settings-editor').count()) === 0;
  });
  saveMachineSettings({});
  await eventually('a right path brings the problems back', async () => same(await problems(), before));
}
