// The check as a task: its findings in closed files stand among the problems.
import { check, eventually } from '../checks.mjs';
import { OTHER_PLAN, PLAN } from '../documents.mjs';
import { write, original } from '../documents.mjs';
import { ask, box, choices, command, openFile, page, press, problems, rows, shot } from '../window.mjs';

export async function story() {
  await openFile(PLAN);
  await command('View: Close Other Editors in Group');
  const before = await problems();
  write(OTHER_PLAN, original(OTHER_PLAN).replace('（区文旅局主办，各街道协办）', ''));
  await ask('Tasks: Run Task');
  await box().locator('input.input').fill('gongwen');
  await choices().filter({ hasText: 'gongwen: check' }).first().waitFor();
  await shot('task');
  await choices().filter({ hasText: 'gongwen: check' }).first().click();
  await box().waitFor({ state: 'hidden' });
  await eventually('the task finds the clause that is missing in a closed file', async () => (await problems()).errors === before.errors + 1, 30000);
  await command('Problems: Focus on Problems View');
  const found = await rows('.markers-panel');
  check('by its place and its rule', found.some((row) => row.includes('missing-lead')), found.slice(0, 6));
  check('what is open is not told twice', (await problems()).warnings === before.warnings, [before, await problems()]);
  await shot('task-problems');
  write(OTHER_PLAN, original(OTHER_PLAN));
  await command('Tasks: Run Task').catch(() => {});
  await press('Escape');
  await page.keyboard.press('Escape');
}
