// What the light bulb offers: the clause in other words, a lead where there is none.
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3, line, lineOf, original } from '../documents.mjs';
import { act, actions, click, gotoLine, openFile, press, problems, putBack, same, saved, settledProblems, shot } from '../window.mjs';
import { either } from '../words.mjs';
import { deleteClause } from './typing.mjs';

const TARGET_26 = lineOf('26.');
const WORDING = either('责任分工改写为“…牵头，…配合”', 'Word this clause “…牵头，…配合”');

export async function story() {
  await openFile(PLAN);
  await wording();
  await likelyLead();
  await blankLead();
}

async function wording() {
  const before = await settledProblems();
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

/** Where like targets speak clearly, their lead is offered. */
async function likelyLead() {
  await deleteClause(TARGET_26);
  await eventually('without a clause: one error', async () => (await problems()).errors === 1);
  const offered = await actions();
  const likely = offered.find((title) => title.includes('(区科技局主办)'));
  check('a lead is offered, with its evidence', /17.*30.*34/.test(likely ?? ''), offered);
  await shot('actions-lead');
  await act(likely);
  await eventually('taken: the problem is gone', async () => (await problems()).errors === 0);
  await eventually('and the text is as before', async () => (await saved(PLAN)) === original(PLAN));
  await putBack(PLAN);
}

/** Where they do not, a clause to be filled in. */
async function blankLead() {
  await deleteClause(TARGET_3);
  await eventually('again without a clause: one error', async () => (await problems()).errors === 1);
  const offered = await actions();
  const blank = either('再填写单位', 'fill in the department');
  check('a clause to be filled in is offered', offered.some((title) => title.includes(blank)), offered);
  await act(blank);
  await eventually('taken: it stands at the end', async () => line(TARGET_3).replace('区商务局', '　　') === (await saved(PLAN)).split('\n')[TARGET_3 - 1]);
  check('and is an error until it is filled in', (await problems()).errors === 1);
  await putBack(PLAN);
}
