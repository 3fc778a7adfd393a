// The real VS Code workbench (code-server in headless Chromium) with the packaged extension and the real server.
//
//   node vscode.mjs GONGWEN_BINARY EXTENSION.vsix OUTPUT_FOLDER [en|zh-cn]
//
// Opens the breakdown plan; reads Problems, Outline and hover; deletes a responsibility clause by typing and sees the
// problem come and go; breaks the setting and reads what the extension says. Screenshots go to OUTPUT_FOLDER.
// Exit code 0 only when everything held. The editors are where .ci/editors puts them.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [binary, vsix, output] = process.argv.slice(2, 5).map((path) => resolve(path));
const language = process.argv[5] ?? 'en';
const editors = process.env.GONGWEN_EDITORS ?? join(homedir(), '.cache/gongwen-editors');
const { chromium } = createRequire(join(editors, 'pw/package.json'))('playwright-core');
const here = dirname(fileURLToPath(import.meta.url));
const corpus = join(here, '../corpus');
// The extension's own words in the language of the window.
const extension = join(here, '../../editors/vscode');
const json = (name) => JSON.parse(readFileSync(join(extension, name), 'utf8'));
const titles = json(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);
const texts = language === 'en' ? {} : json(`l10n/bundle.l10n.${language}.json`);
const inWords = (text) => texts[text] ?? text;
const PLAN = '任务分解方案.txt';
const LIST = '购物清单.txt';
const TARGET_3 = 20; // its line, counted from one, as the editor does

// ---- a workspace and a server of our own ---------------------------------------------------------------------------

const run = mkdtempSync(join(tmpdir(), 'gongwen-vscode-'));
const work = join(run, '工作');
for (const folder of [output, work, join(run, 'home'), join(run, 'user-data/User'), join(run, 'user-data/Machine')]) mkdirSync(folder, { recursive: true });
copyFileSync(join(corpus, 'gulou-2025-breakdown-plan.txt'), join(work, PLAN));
writeFileSync(join(work, LIST), '购物清单\n1.牛奶两盒\n2.鸡蛋\n3.酱油一瓶\n');
const clause = readFileSync(join(work, PLAN), 'utf8').split('\n')[TARGET_3 - 1].match(/\([^()]+主办\)$/)[0];

const settings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.hover.delay': 100,
  'explorer.openEditors.visible': 0,
  'outline.collapseItems': 'alwaysExpand',
};
writeFileSync(join(run, 'user-data/User/settings.json'), JSON.stringify(settings));
// Where a program is, is a matter of the machine that it runs on.
const saveMachineSettings = (own) => writeFileSync(join(run, 'user-data/Machine/settings.json'), JSON.stringify(own));
saveMachineSettings({});

// VS Code takes PATH from a login shell, so that is where the program is made known.
const path = dirname(binary) + delimiter + process.env.PATH;
writeFileSync(join(run, 'home/.profile'), `export PATH='${path}'\n`);
const environment = { ...process.env, HOME: join(run, 'home'), SHELL: '/bin/bash', PATH: path };
for (const name of ['VSCODE_IPC_HOOK_CLI', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME']) delete environment[name];
const folders = ['--user-data-dir', 'user-data', '--extensions-dir', 'extensions', '--config', 'config.yaml'].map((word) =>
  word.startsWith('--') ? word : join(run, word),
);
const entry = join(editors, 'cs/node_modules/code-server/out/node/entry.js');

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

function install() {
  const result = spawnSync(process.execPath, [entry, ...folders, '--install-extension', vsix], { env: environment, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`the extension could not be installed: ${result.stdout}${result.stderr}`);
}

async function serve(port) {
  const log = openSync(join(output, 'code-server.log'), 'w');
  const options = ['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check'];
  options.push('--disable-workspace-trust', '--disable-getting-started-override');
  const server = spawn(process.execPath, [entry, ...options, ...folders], { env: environment, detached: true, stdio: ['ignore', log, log] });
  for (let attempt = 0; attempt < 120; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return server;
    await sleep(250);
  }
  process.kill(-server.pid);
  throw new Error('code-server did not start; see code-server.log');
}

// The extension's output channel, as VS Code keeps it.
function serverLog() {
  const logs = join(run, 'user-data/logs');
  const name = readdirSync(logs, { recursive: true }).find((file) => file.endsWith('Gongwen 公文.log'));
  return readFileSync(join(logs, name), 'utf8').split('\n').filter(Boolean);
}

// ---- the window ----------------------------------------------------------------------------------------------------

let page;
let bad = 0;
const check = (what, holds, seen) => {
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}${seen === undefined ? '' : ` :: ${JSON.stringify(seen)}`}`);
  if (!holds) bad++;
};
const shot = (name) => page.screenshot({ path: join(output, `${name}.png`) });
const words = (text) => text.replace(/\s+/g, ' ').trim();
const rows = async (selector) => (await page.locator(`${selector} .monaco-list-row`).allInnerTexts()).map(words);
const squiggles = (kind) => page.locator(`.editor-instance .squiggly-${kind}`);

async function command(label) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(`>${label}`);
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: label }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

// Folds and unfolds the list of files; folded, it makes room for the outline (rows out of sight are not in the page).
const toggleFiles = () => page.locator('.explorer-viewlet .pane-header').first().click();

async function openFile(name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

// Into the editor and to a line's beginning. (Columns in this box are display columns, so other places are reached by key.)
async function gotoLine(line) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input.input').fill(`:${line}:1`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar', { hasText: `Ln ${line}, Col 1` }).waitFor();
}

// The number of errors, warnings and notes of the whole window, from the status bar ("No Problems", "Warnings: 2, Infos: 34").
async function problems() {
  const label = (await page.locator('[id="status.problems"] a').first().getAttribute('aria-label')) ?? '';
  const count = (name) => Number(label.match(new RegExp(`${name}: (\\d+)`))?.[1] ?? 0);
  return { errors: count('Errors'), warnings: count('Warnings'), infos: count('Infos') };
}
async function eventually(what, holds, patience = 20000) {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    const seen = await holds();
    if (seen) return check(what, true);
    if (Date.now() > end) return check(what, false, 'never came');
  }
}

// The middle of the first place where a text stands in the editor.
const placeOf = (text) =>
  page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.data.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const box = range.getClientRects()[0];
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return undefined;
  }, text);

async function hoverOver(text) {
  const place = await placeOf(text);
  if (!place) return '';
  await page.mouse.move(place.x - 40, place.y + 60);
  await page.mouse.move(place.x, place.y, { steps: 5 });
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: text }).first();
  await hover.waitFor();
  return words(await hover.innerText());
}

// ---- the story -----------------------------------------------------------------------------------------------------

async function story(port) {
  const file = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${join(work, PLAN)}`]]);
  const address = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(work)}&payload=${encodeURIComponent(file)}`;
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.locator('.editor-instance .view-line').first().waitFor();
  await gotoLine(TARGET_3 - 3);

  await eventually('the plan has problems', async () => (await problems()).warnings > 0, 6000);
  const before = await problems();
  check('no error in the plan as it stands', before.errors === 0, before);
  const lens = page.locator('.codelens-decoration a', { hasText: '14' }).first();
  await lens.waitFor();
  check('a lens counts the targets of the first section', /^14( |项)/.test(words(await lens.innerText())), words(await lens.innerText()));
  const colours = await page.evaluate(() => {
    const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
    const of = (text) => spans.find((span) => span.textContent === text);
    const colour = (text) => of(text) && getComputedStyle(of(text)).color;
    return ['一般公共预算收入', '5%以上', '区财政局'].map(colour);
  });
  check('words have the colours of what they are', new Set(colours).size === 3 && !colours.includes(undefined), colours);
  await lens.click();
  const peek = page.locator('.peekview-widget');
  await peek.locator('.ref-tree .monaco-list-row').nth(1).waitFor();
  await shot('lens');
  await page.keyboard.press('Escape');
  await peek.waitFor({ state: 'detached' });

  await command('Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  const listed = await rows('.markers-panel');
  check('the Problems view lists missing-quantity', listed.some((row) => row.includes('missing-quantity')), listed.slice(0, 3));
  check('and no missing-lead', !listed.some((row) => row.includes('missing-lead')));
  await shot('problems');

  await command('Explorer: Focus on Outline View');
  await toggleFiles();
  await page.locator('.outline-pane .monaco-list-row', { hasText: '3.深入落实提振消费' }).waitFor();
  const outline = await rows('.outline-pane');
  check('the outline has the section', outline.some((row) => row.includes('一、聚力提振内外需求')));
  check('and target 3 with its department', outline.some((row) => /3\.深入落实提振消费.*区商务局/.test(row)), outline.slice(0, 7));

  const indicator = await hoverOver('一般公共预算收入');
  check('hover on an indicator', indicator.includes('一般公共预算收入'), indicator.slice(0, 80));
  await shot('hover');
  await page.keyboard.press('Escape');

  await gotoLine(TARGET_3);
  await page.keyboard.press('End');
  for (const _ of clause) await page.keyboard.press('Backspace');
  await eventually('the clause deleted: one error', async () => (await problems()).errors === 1);
  await squiggles('error').first().waitFor();
  await command('Problems: Focus on Problems View');
  const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-lead' });
  await row.first().waitFor();
  const text = words(await row.first().innerText());
  check('missing-lead on target 3', (await row.count()) === 1 && text.includes(`Ln ${TARGET_3},`), text);
  await shot('missing-lead');

  await gotoLine(TARGET_3);
  for (let presses = 0; presses < clause.length && (await problems()).errors > 0; presses++) {
    await page.keyboard.press('Control+Z');
    await sleep(400);
  }
  await eventually('undone: no error', async () => (await problems()).errors === 0);
  check('and no red line', (await squiggles('error').count()) === 0);

  await gotoLine(TARGET_3);
  await page.keyboard.press('End');
  for (const _ of clause) await page.keyboard.press('Backspace');
  await eventually('deleted again: one error', async () => (await problems()).errors === 1);
  await page.keyboard.insertText(clause);
  await eventually('typed again: no error', async () => (await problems()).errors === 0);
  check('the rest is as before', JSON.stringify(await problems()) === JSON.stringify(before));

  await gotoLine(TARGET_3);
  await page.keyboard.press('End');
  for (const _ of clause) await page.keyboard.press('Backspace');
  await page.keyboard.type('(');
  const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: '区商务局' });
  await offered.first().waitFor();
  check('an opening bracket offers the department', true, words(await offered.first().innerText()));
  await shot('completion');
  await page.keyboard.type('swj');
  await page.locator('.suggest-widget .monaco-list-row.focused', { hasText: '区商务局' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('主办');
  await eventually('completed by its initials: no error', async () => (await problems()).errors === 0);
  check('and all is as before', JSON.stringify(await problems()) === JSON.stringify(before));

  const own = join(work, 'gongwen.toml');
  writeFileSync(own, "[rules]\nmissing-quantity = 'off'\n");
  await eventually('gongwen.toml switches a rule off', async () => (await problems()).warnings === 0);
  rmSync(own);
  await eventually('and on again when it is gone', async () => JSON.stringify(await problems()) === JSON.stringify(before));

  await command(`Gongwen 公文: ${titles.restartServer}`);
  await eventually('problems after a restart', async () => JSON.stringify(await problems()) === JSON.stringify(before));

  await toggleFiles();
  await openFile(LIST);
  await sleep(1000);
  check('a shopping list gets no mark', (await page.locator('.editor-instance [class*="squiggly-"]').count()) === 0);
  await openFile(PLAN);

  saveMachineSettings({ 'gongwen.server.path': '/nowhere/gongwen' });
  const toast = page.locator('.notification-toast', { hasText: '/nowhere/gongwen' });
  await toast.waitFor();
  check('a wrong path is said', true, words(await toast.innerText()));
  await shot('wrong-path');
  await toast.locator('.monaco-button', { hasText: inWords('Open Setting') }).click();
  await page.locator('.settings-editor .setting-item', { hasText: 'Server: Path' }).first().waitFor();
  check('and the setting opens', true);
  await shot('setting');
  await eventually('and closes', async () => {
    await page.keyboard.press('Escape');
    return (await page.locator('.settings-editor').count()) === 0;
  });
  saveMachineSettings({});
  await eventually('a right path brings the problems back', async () => (await problems()).warnings === before.warnings);

  const errors = serverLog().filter((line) => line.includes('[error]') && !line.includes('/nowhere/gongwen'));
  check('no error in the log', errors.length === 0, errors);
}

// The picture for the README: outline, a missing clause in the text and in the list, hover on an indicator.
async function picture() {
  await openFile(PLAN);
  await command('View: Close Other Editors in Group');
  await gotoLine(TARGET_3);
  await page.keyboard.press('End');
  for (const _ of clause) await page.keyboard.press('Backspace');
  await squiggles('error').first().waitFor();
  await toggleFiles();
  await command('Problems: Focus on Problems View');
  await hoverOver('地区生产总值');
  await sleep(500);
  await shot('plan');
  await page.keyboard.press('Escape');
}

const port = await freePort();
install();
const server = await serve(port);
const browser = await chromium.launchPersistentContext(join(run, 'chromium'), {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  viewport: { width: 1400, height: 900 },
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(30000);
  // No language pack is at hand, so the editor's own words stay English; extensions are told the language all the same.
  if (language !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
  await story(port);
  await picture();
} catch (error) {
  check('the story was told to its end', false, String(error.message).split('\n').slice(0, 4));
  await shot('error').catch(() => {});
} finally {
  await browser.close();
  process.kill(-server.pid);
  await sleep(500);
  if (!process.env.GONGWEN_KEEP) rmSync(run, { recursive: true, force: true, maxRetries: 5 });
}
console.log(bad === 0 ? 'all as it should be' : `${bad} failed`);
process.exit(bad === 0 ? 0 : 1);
