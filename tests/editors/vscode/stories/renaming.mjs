// A department gets another name: in its own plan at once, elsewhere when it is confirmed.
import { check, eventually, until } from '../checks.mjs';
import { OTHER_PLAN, PLAN, lineOf, original, read } from '../documents.mjs';
import { click, gotoLine, openFile, page, press, problems, putBack, same, saved, settledProblems, shot, words } from '../window.mjs';

const OLD = '区文旅局';
const NEW = '区文广旅局';
const count = (text, name) => text.split(name).length - 1;

export async function story() {
  await openFile(PLAN);
  const before = await settledProblems();
  await gotoLine(lineOf('65.') - 3);
  await click(OLD, '足球发展');
  await press('F2');
  const field = page.locator('.rename-box input');
  await field.waitFor();
  check('the box holds the whole name', (await field.inputValue()) === OLD, await field.inputValue());
  await field.fill(NEW);
  await press('Enter');
  await preview();
  let renamed;
  await eventually('7 places are renamed', async () => count((renamed = await saved(PLAN)), NEW) === 7 && count(renamed, OLD) === 0);
  check('and nothing else', renamed.replaceAll(NEW, OLD) === original(PLAN));
  await eventually('no new problem', async () => same(await problems(), before));
  check('the other plan is untouched, for nobody confirmed it', read(OTHER_PLAN) === original(OTHER_PLAN));

  await press('Control+Z');
  check('undone in one step', (await until(async () => (await saved(PLAN)) === original(PLAN))) === true);
  await putBack(PLAN);
}

/** The list of edits: those in another file wait to be ticked. */
async function preview() {
  const panel = page.locator('.bulk-edit-panel');
  await panel.locator('.monaco-list-row').nth(1).waitFor();
  const listed = (await panel.locator('.monaco-list-row').allInnerTexts()).map(words);
  check('what is in another file is to be confirmed', listed.some((row) => row.includes(OTHER_PLAN)), listed);
  await shot('rename');
  await panel.locator('.monaco-button', { hasText: 'Apply' }).click();
  await panel.waitFor({ state: 'hidden' });
}
