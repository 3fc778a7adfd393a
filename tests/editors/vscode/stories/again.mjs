// The window is loaded anew: everything is there again, and what has been asked once is not asked again.
import { setTimeout as sleep } from 'node:timers/promises';
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3 } from '../documents.mjs';
import { offer } from '../offer.mjs';
import { saveUserSettings } from '../server.mjs';
import { gotoLine, openFile, page, shot, squiggles, status, words } from '../window.mjs';

export async function story() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  const said = async () => ((await status().isVisible()) ? words(await status().innerText()) : '');
  let before; // of the plan alone: what a task has found in other files goes with the window
  await eventually('the plan has its kind and its problems', async () => / \d/.test((before = await said())));
  saveUserSettings(); // without those that were taken, so that there is something to offer
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60000 });
  await eventually('loaded anew: it has the same', async () => (await said()) === before, 30000);
  await squiggles('warning').first().waitFor();
  await sleep(500); // what is offered comes when the kind of the document is known
  check('and the settings are not offered a second time', (await offer().count()) === 0);
  await shot('again');
}
