// The first minute: the extension is there, and VS Code says how long it took to be.
import { check, eventually, until } from '../checks.mjs';
import { PLAN } from '../documents.mjs';
import { command, openFile, page, press, shot, words } from '../window.mjs';

export async function story() {
  await command('Developer: Show Running Extensions');
  const list = page.locator('.runtime-extensions-editor');
  await list.locator('.monaco-list-row').first().waitFor();
  await list.hover();
  // The slowest stand first.
  const ours = list.locator('.monaco-list-row', { hasText: 'Gongwen' }).first();
  await until(async () => {
    await page.mouse.wheel(0, 200);
    return ours.isVisible();
  });
  const time = ours.locator('.activation-time');
  await time.hover();
  const hover = page.locator('.monaco-hover:not(.hidden), .workbench-hover').first();
  await hover.waitFor({ timeout: 3000 }).catch(() => {});
  const told = [words(await ours.innerText()), (await hover.count()) > 0 ? words(await hover.innerText()) : ''];
  check('it is active', /Activation: \d+ms/.test(told[0]), told);
  await shot('activation');
  await eventually('and the list closes', async () => {
    await press('Escape');
    return (await list.count()) === 0;
  });
  await openFile(PLAN);
}
