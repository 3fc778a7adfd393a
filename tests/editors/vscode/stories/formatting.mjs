// A text written in haste is put in order; a new target gets its number.
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3, UNTIDY, line, lineOf, original } from '../documents.mjs';
import { command, gotoLine, openFile, press, putBack, saved, shot } from '../window.mjs';

export async function story() {
  await openFile(UNTIDY);
  await command('Format Document');
  let once;
  await eventually('formatting changes the text', async () => (once = await saved(UNTIDY)) !== original(UNTIDY));
  const lines = once.trimEnd().split('\n');
  check('every paragraph is indented alike', lines.slice(1).every((line) => /^　　(一、|\d\.)/.test(line)), lines);
  check('and its punctuation full-width', !/[,;()]/.test(once));
  const bare = (text) => text.normalize('NFKC').replace(/[ \t]/g, '');
  check('not a word or figure has changed', bare(once) === bare(original(UNTIDY)));
  await shot('formatted');
  await command('Format Document');
  await gotoLine(1);
  check('a second time changes nothing more', (await saved(UNTIDY)) === once);
  await putBack(UNTIDY);
  await enter();
}

async function enter() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  await press('End', 'Enter');
  let lines;
  const added = async () => (lines = (await saved(PLAN)).split('\n'))[TARGET_3];
  await eventually('Enter after target 3 brings the next number', async () => (await added()) === '4.');
  const target4 = lineOf('4.加快');
  check('and leaves the others alone', lines[target4] === line(target4), lines[target4]);
  await putBack(PLAN);
}
