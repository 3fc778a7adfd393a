// The real VS Code workbench (code-server in headless Chromium) with the packaged extension and the real server.
//
//   node vscode.mjs GONGWEN_BINARY EXTENSION.vsix OUTPUT_FOLDER [en|zh-cn [STORY…]]
//
// Opens the breakdown plan and tells the stories of vscode/stories/ in turn, or only those named. Each tries some
// features as a person would, by keys, mouse and menus, and leaves the documents as they were. Screenshots go to
// OUTPUT_FOLDER, and the names of the stories that failed to its file `failed`. Exit code 0 only when everything held.
// The editors are where .ci/editors puts them. With GONGWEN_BUNDLED set, no server is on PATH, and the extension must have
// brought its own; nor is the folder trusted.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { takeOffer } from './vscode/offer.mjs';
import { bad, check, eventually } from './vscode/checks.mjs';
import { PLAN, TARGET_3 } from './vscode/documents.mjs';
import { browserData, start, tidyUp } from './vscode/server.mjs';
import { calmDown, gotoLine, look, page, problems, putBack, shot } from './vscode/window.mjs';
import { language } from './vscode/words.mjs';

const STORIES = [
  ...['welcome', 'reading', 'typing', 'composing', 'finding', 'shape', 'renaming', 'actions', 'ignoring', 'numbering', 'formatting', 'report', 'themes'],
  ...['views', 'commands', 'status', 'keys', 'task', 'settings', 'server', 'beside', 'silence', 'picture', 'walkthrough', 'again'],
];

const [binary, vsix, output] = process.argv.slice(2, 5).map((path) => resolve(path));
const wanted = process.argv.length > 6 ? process.argv.slice(6) : STORIES;
const editors = process.env.GONGWEN_EDITORS ?? join(homedir(), '.cache/gongwen-editors');
const { chromium } = createRequire(join(editors, 'pw/package.json'))('playwright-core');

async function openWindow(address) {
  const browser = await chromium.launchPersistentContext(browserData, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  look(browser.pages()[0] ?? (await browser.newPage()), output);
  page.setDefaultTimeout(15000);
  // No language pack is at hand, so the editor's own words stay English; extensions are told the language all the same.
  if (language !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
  await page.goto(address(PLAN), { waitUntil: 'domcontentloaded', timeout: 60000 });
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60000 });
  await gotoLine(TARGET_3 - 3);
  await eventually('the plan has problems', async () => (await problems()).warnings > 0, 30000);
  await takeOffer();
  return browser;
}

async function tell(name) {
  const began = Date.now();
  const before = bad;
  console.log(`  ${name}`);
  try {
    const { story } = await import(`./vscode/stories/${name}.mjs`);
    await story();
  } catch (error) {
    check(`${name} was told to its end`, false, String(error.stack).split('\n').slice(0, 8));
    await shot(`error-${name}`).catch(() => {});
    await calmDown().catch(() => {});
    await putBack(PLAN).catch(() => {});
  }
  if (bad > before) failed.push(name);
  console.log(`  ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

mkdirSync(output, { recursive: true });
const failed = [];
const server = await start({ editors, binary, vsix, output });
let browser;
try {
  browser = await openWindow(server.address);
  for (const name of wanted) await tell(name);
} catch (error) {
  check('the window opened', false, String(error.message).split('\n').slice(0, 4));
} finally {
  await browser?.close();
  server.stop();
  await tidyUp();
}
writeFileSync(join(output, 'failed'), failed.join('\n'));
console.log(bad === 0 ? 'all as it should be' : `${bad} failed`);
process.exit(bad === 0 ? 0 : 1);
