// Chinese is typed as composition: letters stand in the text until a word is chosen. Nothing may come in between.
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3, original } from '../documents.mjs';
import { gotoLine, linesInSight, openFile, page, press, problems, putBack, saved, shot } from '../window.mjs';
import { deleteClause } from './typing.mjs';

export async function story() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  const keys = await page.context().newCDPSession(page);
  const compose = async (...steps) => {
    for (const text of steps) {
      await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(120); // as fast as a person types: each step reaches the server
    }
  };
  const commit = (text) => keys.send('Input.insertText', { text });

  await deleteClause();
  await eventually('without a clause: one error', async () => (await problems()).errors === 1);
  await compose('（', '（q', '（qu', '（qu s', '（qu sh', '（qu shang', '（qu shang wu ju');
  await shot('composing');
  check('letters stand in the text while it is composed', (await linesInSight()).some((line) => line.includes('qu shang wu ju')));
  await commit('（区商务局');
  await press('Escape'); // what is offered meanwhile is not wanted
  await compose('z', 'zhu', 'zhu ban');
  await commit('主办）');
  await press('Escape');
  await eventually('composed to its end: no error', async () => (await problems()).errors === 0);
  const wanted = original(PLAN).split('\n')[TARGET_3 - 1].replace('(区商务局主办)', '（区商务局主办）');
  const got = (await saved(PLAN)).split('\n')[TARGET_3 - 1];
  check('and the text is what was composed, once', got === wanted, got.slice(-24));
  await shot('composed');
  await keys.detach();
  await putBack(PLAN);
}
