// The first minute: the extension is there, VS Code says how long it took to be, and its page can be read.
import { check, eventually, until } from '../checks.mjs';
import { PLAN } from '../documents.mjs';
import { command, openFile, page, press, shot, words } from '../window.mjs';

export async function story() {
  await activation();
  await ownPage();
  await openFile(PLAN);
}

async function activation() {
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
  const told = words(await ours.innerText());
  check('it is active', /Activation: \d+ms/.test(told), told);
  await shot('activation');
  await eventually('and the list closes', async () => {
    await press('Escape');
    return (await list.count()) === 0;
  });
}

/** The page of the extension in VS Code's list. A picture from the network would tell somebody that it was read. */
async function ownPage() {
  await command('Extensions: Show Installed Extensions');
  await page.locator('.extension-list-item', { hasText: 'Gongwen' }).first().click();
  const inFrames = async (look) => (await Promise.all(page.frames().map((frame) => frame.evaluate(look).catch(() => [])))).flat();
  const keys = () => [...document.querySelectorAll('td')].map((cell) => cell.innerText).filter((text) => text.includes('Ctrl+Alt+J'));
  await eventually('the extension has its page', async () => (await inFrames(keys)).length > 0);
  const pictures = () => [...document.querySelectorAll('img')].map((picture) => picture.src).filter(Boolean);
  const abroad = (await inFrames(pictures)).filter((url) => new URL(url).hostname !== '127.0.0.1');
  check('which asks nothing of the network', abroad.length === 0, abroad);
  await shot('page');
  await command('View: Close Editor');
  await command('View: Show Explorer');
}
