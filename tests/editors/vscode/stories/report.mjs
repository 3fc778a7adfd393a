// What a report shows beside its text: the level of the year before, a long number in short.
import { check, eventually } from '../checks.mjs';
import { REPORT, original } from '../documents.mjs';
import { linesInSight, openFile, shot } from '../window.mjs';
import { either } from '../words.mjs';

export async function story() {
  await openFile(REPORT);
  const shown = async (hint) => (await linesInSight()).join('\n').includes(hint);
  const base = either('增长5.1%上年约1301.8亿元', '增长5.1%2024 ≈');
  await eventually('after a level and its growth the year before', () => shown(base));
  const seen = (await linesInSight()).find((line) => line.includes('1368.2'));
  check('the whole line', true, seen);
  check('a long number is said in short', seen.includes('1234.56万元'));
  check('the text itself has none of it', !original(REPORT).includes(base));
  await shot('hints');
}
