// A clause deleted and typed again: the problem comes and goes; completion helps.
import { check, eventually } from '../checks.mjs';
import { CLAUSE, PLAN, TARGET_3, clauseOf, original } from '../documents.mjs';
import { gotoLine, page, press, problems, putBack, same, saved, settledProblems, shot, squiggles, tell, told, words } from '../window.mjs';

/** Selects the clause at the end of a target and deletes it. */
export async function deleteClause(target = TARGET_3) {
  await gotoLine(target);
  await press('End');
  for (const _ of clauseOf(target)) await press('Shift+ArrowLeft');
  await press('Delete');
}

export async function story() {
  const before = await settledProblems();
  await deleteClause();
  await eventually('the clause deleted: one error', async () => (await problems()).errors === 1);
  await squiggles('error').first().waitFor();
  await tell('missing-lead');
  const row = told('missing-lead');
  await row.first().waitFor();
  const text = words(await row.first().innerText());
  check('missing-lead on target 3', (await row.count()) === 1 && text.includes(`Ln ${TARGET_3},`), text);
  await shot('missing-lead');
  await tell('');

  await gotoLine(TARGET_3);
  await press('Control+Z');
  await eventually('undone: no error', async () => (await problems()).errors === 0);
  await eventually('and no red line', async () => (await squiggles('error').count()) === 0); // drawn a little later than counted

  await deleteClause();
  await eventually('deleted again: one error', async () => (await problems()).errors === 1);
  await page.keyboard.insertText(CLAUSE);
  await eventually('typed again: no error', async () => (await problems()).errors === 0);
  check('the rest is as before', same(await problems(), before));

  await deleteClause();
  await page.keyboard.type('(');
  const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: '区商务局' });
  await offered.first().waitFor();
  check('an opening bracket offers the department', true, words(await offered.first().innerText()));
  await shot('completion');
  await press('Escape'); // whole clauses are offered only until the first letter
  await page.keyboard.type('swj');
  await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: '区商务局' }).waitFor();
  await press('Enter');
  await page.keyboard.type('主办');
  await eventually('completed by its initials: no error', async () => (await problems()).errors === 0);
  check('and the text is as before', (await saved(PLAN)) === original(PLAN), (await saved(PLAN)).split('\n')[TARGET_3 - 1].slice(-24));
  await putBack(PLAN);
  await eventually('and all problems, too', async () => same(await problems(), before));
}
