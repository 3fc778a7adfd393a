// What the light bulb offers: the clause in other words, a lead where there is none.
import { check, eventually } from '../checks.mjs';
import { CLAUSE, PLAN, TARGET_3, line, lineOf, original } from '../documents.mjs';
import { act, actions, click, gotoLine, openFile, press, problems, putBack, same, saved, shot } from '../window.mjs';
import { either } from '../words.mjs';
import { deleteClause } from './typing.mjs';

const WORDING = either('责任分工改写为“…牵头，…配合”', 'Word this clause “…牵头，…配合”');

export async function story() {
  await openFile(PLAN);
  await wording();
  await lead();
}

async function wording() {
  const before = await problems();
  const target = lineOf('5.推进');
  await gotoLine(target);
  await click('湖南路街道', '区城管局');
  const offered = await actions();
  check('the clause is offered in other words', offered.includes(WORDING), offered);
  await shot('actions');
  await act(WORDING);
  const expected = line(target).replace('主办,', '牵头,').replace('协办', '配合');
  await eventually('taken: the clause is worded so, and nothing else', async () => {
    const text = await saved(PLAN);
    return text === original(PLAN).replace(line(target), expected);
  });
  await eventually('and no problem comes of it', async () => same(await problems(), before));
  await press('Control+Z');
  await eventually('undone', async () => (await saved(PLAN)) === original(PLAN));
}

async function lead() {
  await deleteClause();
  await eventually('without a clause: one error', async () => (await problems()).errors === 1);
  const offered = await actions();
  const likely = offered.find((title) => title.includes('区商务局主办'));
  check('a lead is offered, with its evidence', Boolean(likely), offered);
  await shot('actions-lead');
  await act(likely);
  await eventually('taken: the problem is gone', async () => (await problems()).errors === 0);
  const text = await saved(PLAN);
  check('and the clause stands at the end', text === original(PLAN), text.split('\n')[TARGET_3 - 1].slice(-CLAUSE.length - 4));
  await putBack(PLAN);
}
