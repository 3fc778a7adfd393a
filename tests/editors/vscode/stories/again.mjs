// The window is loaded anew: everything is there again, and what has been asked once is not asked again.
import { setTimeout as sleep } from 'node:timers/promises';
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3 } from '../documents.mjs';
import { offer } from '../offer.mjs';
import { saveUserSettings } from '../server.mjs';
import { gotoLine, openFile, page, problems, same, shot, status } from '../window.mjs';

export async function story() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  const before = await problems();
  saveUserSettings(); // without those that were taken, so that there is something to offer
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60000 });
  await eventually('loaded anew: the same problems', async () => same(await problems(), before), 30000);
  await status().waitFor();
  await sleep(500); // what is offered comes when the kind of the document is known
  check('and the settings are not offered a second time', (await offer().count()) === 0);
  await shot('again');
}
