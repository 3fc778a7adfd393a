// A target is moved; all are numbered anew.
import { check, eventually } from '../checks.mjs';
import { PLAN, lineOf } from '../documents.mjs';
import { act, actions, gotoLine, openFile, press, problems, putBack, same, saved, settledProblems, shot } from '../window.mjs';
import { either } from '../words.mjs';

const TITLE = either('全文重新编号', 'Renumber the whole document');
const numbers = (text) => [...text.matchAll(/^(\d+)\.(?=\D)/gm)].map(([, number]) => Number(number));

export async function story() {
  await openFile(PLAN);
  const before = await settledProblems();
  await gotoLine(lineOf('20.'));
  await press('Control+X'); // the whole line
  await gotoLine(lineOf('10.'));
  await press('Control+V');
  const moved = await saved(PLAN);
  check('target 20 stands before target 10', numbers(moved).slice(8, 11).join() === '9,20,10', numbers(moved).slice(7, 12));
  await press('ArrowUp');
  const offered = await actions();
  check('numbering anew is offered', offered.includes(TITLE), offered);
  await shot('actions-renumber');
  await act(TITLE);
  const inOrder = async () => numbers(await saved(PLAN)).every((number, i) => number === i + 1);
  await eventually('taken: the numbers run on', inOrder);
  const text = await saved(PLAN);
  check('from 1 to 84', numbers(text).length === 84, numbers(text).length);
  const words = (text) => text.replace(/^\d+\./gm, '');
  check('and nothing but numbers has changed', words(text) === words(moved));
  check('target 20 is target 10 now', text.includes('\n10.用好市供应链公共服务中心'));
  await eventually('no new problem', async () => same(await problems(), before));
  await putBack(PLAN);
}
