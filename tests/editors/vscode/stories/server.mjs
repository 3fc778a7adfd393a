// A server that is not there, that is another program, that is too old: said once, clearly, with the way out.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3 } from '../documents.mjs';
import { saveMachineSettings, work } from '../server.mjs';
import { gotoLine, openFile, page, press, problems, same, settledProblems, shot, status, words } from '../window.mjs';
import { inWords } from '../words.mjs';

export async function story() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  const before = await settledProblems();
  await refused('gongwen-old', 'gongwen 0.0.9', '0.0.9');
  await refused('gongwen-other', 'hello', 'gongwen-other');
  saveMachineSettings({});
  await eventually('a right path brings the problems back', async () => same(await problems(), before));
  await eventually('and the status item is calm again', async () => !(await status().innerText()).includes('公文'));
}

/** A program of that name that answers so. */
async function refused(name, answer, said) {
  const path = join(work, name);
  writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`);
  chmodSync(path, 0o755);
  saveMachineSettings({ 'gongwen.server.path': path });
  const toast = page.locator('.notification-toast', { hasText: said });
  await toast.waitFor();
  check(`${answer}: it is said`, true, words(await toast.innerText()));
  await status().filter({ hasText: '公文' }).waitFor();
  await shot(name);
  await status().locator('a').click();
  const menu = page.locator('.quick-input-widget .monaco-list-row', { hasText: inWords('Restart') });
  await menu.waitFor();
  check('the menu offers what still can be done', true, words(await page.locator('.quick-input-title').innerText()));
  await press('Escape');
  await toast.hover();
  await toast.locator('.codicon-notifications-clear').click();
  await toast.waitFor({ state: 'detached' });
  rmSync(path);
}
