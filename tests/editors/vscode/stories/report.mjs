// What a report shows beside its text: the level of the year before, a long number in short.
import { check, eventually } from '../checks.mjs';
import { REPORT, original } from '../documents.mjs';
import { gotoLine, linesInSight, openFile, shot } from '../window.mjs';
import { either } from '../words.mjs';

export async function story() {
  await openFile(REPORT);
  await gotoLine(1);
  const shown = async (hint) => (await linesInSight()).join('').includes(hint);
  const base = either('增长6.5%上年约173.0亿元', '增长6.5%a year earlier: about 173.0亿元');
  await eventually('after a level and its growth the year before', () => shown(base));
  check('a long number is said in short', await shown('1234.56万元'));
  check('but not after a growth at constant prices', await shown('增长5.1%，'));
  check('the text itself has none of it', !original(REPORT).includes(base));
  await shot('hints');
}
