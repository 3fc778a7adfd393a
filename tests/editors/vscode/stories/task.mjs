// The check as a task: its findings in closed files stand among the problems.
import { check, eventually, until } from '../checks.mjs';
import { OTHER_PLAN, PLAN, original, write } from '../documents.mjs';
import { ask, box, command, openFile, press, problems, rows, settledProblems, shot, tell, tellNoMore, told } from '../window.mjs';
import { either } from '../words.mjs';

export async function story() {
  await openFile(PLAN);
  await command('View: Close Other Editors in Group');
  const before = await settledProblems();
  write(OTHER_PLAN, original(OTHER_PLAN).replace('（区文旅局主办，各街道协办）', ''));
  await run();
  await eventually('the task finds the clause that is missing in a closed file', async () => (await problems()).errors === before.errors + 1, 30000);
  await tell('missing-lead');
  await told('missing-lead').first().waitFor();
  const found = await rows('.markers-panel');
  const clause = `${either('没有写明主办（牵头）单位。', 'names no lead department.')} gongwen missing-lead [Ln 4, Col 1]`;
  check('by its place, its rule and in the words of the window', found.some((row) => row.includes(clause)), found);
  await shot('task-problems');
  const again = either('又在这里出现', 'stands here again');
  await tell(again);
  await told(again).first().waitFor();
  check('what is open is not told twice', (await told(again).count()) === 1, await rows('.markers-panel'));
  write(OTHER_PLAN, original(OTHER_PLAN));
  await run();
  await eventually('run again: it is gone', async () => (await problems()).errors === before.errors, 30000);
  await tell('missing-lead');
  await eventually('from the list, too', async () => (await told('missing-lead').count()) === 0);
  await tellNoMore();
  await openFile(PLAN);
}

async function run() {
  await ask('Tasks: Run Task');
  const field = box().locator('input[placeholder="Select the task to run"]');
  await field.waitFor();
  await field.fill('gongwen');
  const focused = (text) => box().locator('.monaco-list-row.focused', { hasText: text });
  await focused('gongwen').waitFor();
  // What was run before stands at the head of the list; else there is first the kind of task.
  await until(async () => {
    await shot('task');
    await press('Enter');
    return box().waitFor({ state: 'hidden', timeout: 3000 }).then(() => true, () => false);
  });
}
