// The item in the status bar, and the commands in its menu.
import { check, eventually, until } from '../checks.mjs';
import { LIST, PLAN, TARGET_3, lineOf, original } from '../documents.mjs';
import { afterTarget2, box, choices, choose, click, command, cursorLine, gotoLine, isOpen, linesInSight, openFile, page, press, putBack, rows, saved, shot, status, words } from '../window.mjs';
import { either, inWords, titleOf } from '../words.mjs';
import { deleteClause } from './typing.mjs';

export async function story() {
  await openFile(PLAN);
  await kind();
  await menu();
  await renumber();
  await fixAll();
  await configuration();
  await trace();
  await untitled();
}

async function kind() {
  await status().filter({ hasText: either('目标任务分解方案', 'breakdown plan') }).waitFor();
  const counts = async () => (await status().innerText()).match(/\d+/g)?.map(Number);
  check('the status bar names the kind of the document', true, words(await status().innerText()));
  check('with no error', (await counts())[0] === 0);
  await deleteClause();
  await eventually('a clause deleted: one', async () => (await counts())[0] === 1);
  await shot('status');
  await putBack(PLAN);
  await eventually('put back: none', async () => (await counts())[0] === 0);
  await openFile(LIST);
  await eventually('of a shopping list it says nothing', async () => (await status().count()) === 0 || !(await status().isVisible()));
  await openFile(PLAN);
  await status().waitFor();
}

async function openMenu() {
  await status().locator('a').click();
  await choices().nth(6).waitFor();
}

async function menu() {
  await afterTarget2();
  await openMenu();
  const title = words(await box().locator('.quick-input-title').innerText());
  check('a click opens the menu, headed by the version', /^gongwen \d+\.\d+\.\d+$/.test(title), [title, ...(await rows('.quick-input-widget'))]);
  await shot('menu');
  await choose(inWords('Next problem'));
  await eventually('which goes to the next problem', async () => (await cursorLine()) === TARGET_3);
}

async function renumber() {
  await gotoLine(lineOf('20.'));
  await press('Control+Shift+K'); // the whole line
  await openMenu();
  await choose(inWords('Renumber'));
  await eventually('numbers the document anew', async () => (await saved(PLAN)).includes('\n83.') && !(await saved(PLAN)).includes('\n84.'));
  await putBack(PLAN);
}

async function fixAll() {
  const furniture = '解读链接:';
  const fixed = original(PLAN).replace(`\n${furniture}`, '');
  check('the plan ends as its web page did', original(PLAN).trimEnd().endsWith(furniture));
  await command(titleOf('fixAll'));
  await eventually('which goes, and nothing else', async () => (await saved(PLAN)).trimEnd() === fixed.trimEnd());
  await command(titleOf('fixAll'));
  await page.waitForTimeout(500);
  check('where nothing can be fixed, nothing is changed', (await saved(PLAN)).trimEnd() === fixed.trimEnd());
  await press('Escape');
  await putBack(PLAN);
}

async function configuration() {
  await openMenu();
  await choose(inWords('Configuration file'));
  await isOpen('gongwen.toml').waitFor();
  await eventually('the configuration file is begun', async () => (await linesInSight()).some((line) => line.includes('[rules]')));
  await shot('configuration');
  await command('View: Revert and Close Editor');
  await openFile(PLAN);
}

async function trace() {
  await openMenu();
  await choices().filter({ hasText: inWords('Record messages…') }).click();
  await choices().filter({ hasText: inWords('Messages with all they say') }).waitFor();
  await choose(inWords('Messages with all they say'));
  await gotoLine(TARGET_3);
  const recorded = page.locator('.output-view, .panel .output').first();
  await eventually('messages are recorded', async () => /(textDocument|workspace)\//.test(await recorded.innerText()));
  await shot('trace');
  await openMenu();
  await choices().filter({ hasText: inWords('Record messages…') }).click();
  await choose(inWords('Off'));
  await command('View: Hide Panel');
}

/** A text that was never saved, and one that may not be changed. */
async function untitled() {
  await command('File: New Untitled Text File');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.insertText('2025年目标任务分解方案\n1.新建公园5个。（区城管局主办）\n2.新建学校3所。');
  const named = await until(async () => (await status().isVisible()) && words(await status().innerText()));
  check('a text that was never saved has its kind', named.includes(either('分解方案', 'plan')), named);
  await command('View: Revert and Close Editor');
  await openFile(PLAN);
  await command('File: Set Active Editor Read-only in Session');
  await click('销量快速增长', '汽车等大宗');
  await page.keyboard.type('不许改');
  await status().waitFor();
  check('a read-only one has its kind and its problems, too', true, words(await status().innerText()));
  await command('File: Set Active Editor Writeable in Session');
  check('and is not changed', (await saved(PLAN)) === original(PLAN));
}
