// The package for one platform brings its server along; nothing else is on PATH, and the folder is not trusted: as it is
// for who has just unpacked it.
import { renameSync } from 'node:fs';
import { check, eventually } from '../checks.mjs';
import { serverLog } from '../server.mjs';
import { command, page, shot, status, words } from '../window.mjs';
import { inWords, titleOf } from '../words.mjs';

const MISSING = inWords(
  'The gongwen program was not found: not on PATH, and none came with this extension. Run "cargo install --path ." in its repository, or set its path.',
);

export async function story() {
  await status().waitFor();
  check('the plan is known for what it is', true, words(await status().innerText()));
  const started = serverLog().find((line) => line.includes(' server ('));
  check('by the server in the extension', /extensions\/gongwen\.gongwen-[^/]*\/server\/gongwen server \(.*bundled\)/.test(started), started);
  await eventually('which marks its problems', async () => (await page.locator('.editor-instance [class*="squiggly-"]').count()) > 0);
  await eventually('in the settings that were offered Chinese is nothing suspicious', async () => (await page.getByText('non-basic ASCII').count()) === 0);
  await shot('bundled');
  await missing(started.match(/(\/\S+)\/gongwen server/)[1]);
}

/** Taken away, it is missed in one sentence; put back, it is found. */
async function missing(folder) {
  renameSync(folder, `${folder}-away`);
  await command(titleOf('restartServer'));
  const toast = page.locator('.notification-toast', { hasText: MISSING });
  await toast.waitFor();
  check('a program that is nowhere is missed aloud', true, words(await toast.innerText()));
  await shot('missing');
  renameSync(`${folder}-away`, folder);
  await toast.locator('.monaco-button', { hasText: inWords('Try Again') }).click();
  await eventually('and found when it is tried again', async () => !(await status().innerText()).includes('公文'));
}
