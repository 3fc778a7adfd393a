// The commands of the extension, from the palette.
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3, lineOf } from '../documents.mjs';
import { afterTarget2, ask, box, choices, choose, click, command, cursorLine, gotoLine, linesInSight, openFile, page, press, rows, shot, squiggles, words } from '../window.mjs';
import { inWords, titleOf } from '../words.mjs';

export async function story() {
  await openFile(PLAN);
  await nextProblem();
  await department();
  await copy();
  await newPlan();
}

async function nextProblem() {
  await afterTarget2();
  await command(titleOf('nextProblem'));
  await eventually('the next problem is in target 3', async () => (await cursorLine()) === TARGET_3);
  await command(titleOf('nextProblem'));
  await eventually('the one after that in target 5', async () => (await cursorLine()) === lineOf('5.'));
  await command(titleOf('previousProblem'));
  await eventually('and back', async () => (await cursorLine()) === TARGET_3);
}

async function department() {
  await gotoLine(lineOf('65.') - 3);
  await click('区文旅局', '足球发展');
  await ask(titleOf('departmentTargets'));
  await choices().nth(6).waitFor();
  const title = words(await box().locator('.quick-input-title').innerText());
  const listed = await rows('.quick-input-widget');
  check('a department is shown its 7 targets', listed.length === 7, [title, ...listed]);
  check('and what it does in each', listed.filter((row) => row.includes(inWords('leads'))).length === 5, title);
  await shot('department');
  await choose('62.');
  await eventually('the chosen one is gone to', async () => (await cursorLine()) === lineOf('62.'));
}

async function copy() {
  await gotoLine(TARGET_3);
  await ask(titleOf('copy'));
  await choices().nth(1).waitFor();
  await shot('copy');
  await choose(inWords('Targets'), inWords('as Markdown'));
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  let table;
  await eventually('a table is on the clipboard', async () => (table = await clipboard()).startsWith('|'));
  const lines = table.trim().split('\n');
  check('with a row for each of 84 targets', lines.length === 2 + 84, lines.slice(0, 5));
  await command('File: New Untitled Text File');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await press('Control+V', 'Control+Home');
  await eventually('and can be pasted', async () => (await linesInSight()).some((line) => line.startsWith('|')));
  await command('View: Revert and Close Editor');
}

async function newPlan() {
  await ask(titleOf('newDocument'));
  await choices().nth(2).waitFor();
  await shot('new');
  await choose(inWords('Breakdown plan'));
  const title = page.locator('.tab.active', { hasText: 'Untitled' });
  await title.waitFor();
  const year = String(new Date().getFullYear());
  await eventually('a new plan opens', async () => (await linesInSight()).some((line) => line.includes(year) && line.includes('方案')));
  await command('Explorer: Focus on Outline View');
  const entry = page.locator('.outline-pane .monaco-list-row', { hasText: '一、' });
  await entry.first().waitFor();
  check('with its outline', true, await rows('.outline-pane'));
  // A text that has never been saved is a draft: it is marked with dots, and no list is filled.
  await eventually('what is to be filled in is marked', async () => (await squiggles('hint').count()) > 0);
  check('and is no problem yet', (await squiggles('error').count()) + (await squiggles('warning').count()) === 0);
  await shot('new-plan');
  await command('View: Focus Active Editor Group');
  await command('View: Revert and Close Editor');
  await openFile(PLAN);
  check('the plan at hand is as it was', (await page.locator('.tab.dirty').count()) === 0);
}
