// The first minute: the extension is there at once.
import { check, eventually } from '../checks.mjs';
import { PLAN } from '../documents.mjs';
import { command, openFile, page, shot, words } from '../window.mjs';

/** Opening a text file may not wait longer for us (milliseconds). */
const ACTIVATION = 100;

export async function story() {
  await command('Developer: Show Running Extensions');
  const ours = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'gongwen' }).first();
  await ours.waitFor();
  const told = words(await ours.innerText());
  const time = Number(told.match(/(\d+)ms/)?.[1]);
  check(`activated in less than ${ACTIVATION} ms`, time < ACTIVATION, told);
  await shot('activation');
  await command('View: Close Editor');
  await openFile(PLAN);
  await eventually('the plan is at hand', async () => (await page.locator('.editor-instance .view-line').count()) > 5);
}
