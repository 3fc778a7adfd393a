// The package for one platform brings its server along; nothing else is on PATH.
import { check, eventually } from '../checks.mjs';
import { serverLog } from '../server.mjs';
import { page, shot, status, words } from '../window.mjs';

export async function story() {
  await status().waitFor();
  check('the plan is known for what it is', true, words(await status().innerText()));
  const started = serverLog().find((line) => line.includes(' server ('));
  check('by the server in the extension', /extensions\/gongwen\.gongwen-[^/]*\/server\/gongwen server \(.*bundled\)/.test(started), started);
  await eventually('which marks its problems', async () => (await page.locator('.editor-instance [class*="squiggly-"]').count()) > 0);
  await shot('bundled');
}
