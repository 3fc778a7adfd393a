// The extension's keys are nobody else's.
import { readFileSync } from 'node:fs';
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3 } from '../documents.mjs';
import { afterTarget2, command, cursorLine, openFile, page, press, shot } from '../window.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../../../editors/vscode/package.json', import.meta.url), 'utf8'));
const own = manifest.contributes.keybindings.map(({ key, command }) => ({ key, command }));

export async function story() {
  await command('Preferences: Open Default Keyboard Shortcuts (JSON)');
  await page.locator('.tab.active', { hasText: 'keybindings' }).first().waitFor();
  await page.locator('.editor-instance .view-line').nth(5).waitFor();
  await page.locator('.editor-instance .view-lines').first().click();
  await press('Control+A', 'Control+C');
  let text = '';
  await eventually('the editor tells its keys', async () => (text = await page.evaluate(() => navigator.clipboard.readText())).length > 10000);
  const all = [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)].map(([, key, command]) => ({ key, command }));
  const isOurs = ({ command }) => command.startsWith('gongwen.');
  check('ours are among them', all.filter(isOurs).length === own.length, all.length);
  const others = all.filter((one) => !isOurs(one) && own.some(({ key }) => one.key === key || one.key.startsWith(`${key} `)));
  check('and nobody else has them', others.length === 0, others);
  await command('View: Close Editor');
  await openFile(PLAN);
  await afterTarget2();
  await press('Control+Alt+J');
  await eventually('the next problem, by key', async () => (await cursorLine()) === TARGET_3);
  await press('Control+Alt+J', 'Control+Alt+K');
  await eventually('there and back', async () => (await cursorLine()) === TARGET_3);
  await shot('keys');
}
