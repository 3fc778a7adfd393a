// What the extension adds to opening a text file, in the real VS Code: one window has it, the other has not, turn by turn.
//
//   node activation.mjs GONGWEN_BINARY EXTENSION.vsix OUTPUT_FOLDER [PAIRS]
//
// Each sample is a new window. The plan is the first text opened in it, so that the extension is activated by it; the
// clock runs in the page, from the key that opens the file to its text on the screen, and on to the first colour and
// the first squiggle. Beside it stand what VS Code says of the activation itself, and the processor time that the
// window's extension host and its children take until five seconds later. Medians are said; a busy machine is no matter
// for the difference of a pair, for both stand on it.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { loadavg, homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PLAN } from './vscode/documents.mjs';
import { start, tidyUp, work } from './vscode/server.mjs';

const [binary, vsix, output] = process.argv.slice(2, 5).map((path) => resolve(path));
const pairs = Number(process.argv[5] ?? 8);
const editors = process.env.GONGWEN_EDITORS ?? join(homedir(), '.cache/gongwen-editors');
const { chromium } = createRequire(join(editors, 'pw/package.json'))('playwright-core');

/** Runs in the page: notes when the text, a colour and a squiggle are first seen after Enter. */
function watch() {
  const seen = (globalThis.seen = {});
  const text = () => document.querySelector('.editor-instance .view-line');
  const signs = {
    text: () => text()?.textContent.trim(),
    colour: () => new Set([...document.querySelectorAll('.editor-instance .view-line span span')].map((span) => span.className)).size > 1,
    squiggle: () => document.querySelector('.editor-instance [class*="squiggly-"]'),
  };
  addEventListener('keydown', (event) => event.key === 'Enter' && (seen.pressed ??= performance.now()), true);
  const look = () => {
    for (const [name, isSeen] of Object.entries(signs)) {
      if (seen.pressed && seen[name] === undefined && isSeen()) seen[name] = performance.now() - seen.pressed;
    }
    requestAnimationFrame(look);
  };
  addEventListener('load', look);
}

/** Seconds of processor time of a process and all that it has started. */
function processorTime(root) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
    } catch {
      return []; // it is over
    }
  });
  const family = new Set([root]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.reduce((sum, { pid, ticks }) => sum + (family.has(pid) ? ticks / 100 : 0), 0);
}

/** One window, which remembers nothing of the ones before: the file is opened in it. */
async function sample(browser, server, has) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(server.address(PLAN).replace(/&payload=.*/, ''), { waitUntil: 'domcontentloaded', timeout: 60000 });
  await page.locator('.explorer-viewlet .monaco-list-row', { hasText: PLAN }).waitFor({ timeout: 60000 });
  await sleep(4000); // what VS Code does at its own start is over
  const before = processorTime(server.pid);
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input.input').fill(PLAN);
  await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: PLAN }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction((all) => globalThis.seen.text && (!all || (seen.colour && seen.squiggle)), has, { timeout: 30000 });
  await sleep(5000);
  const result = { ...(await page.evaluate(() => globalThis.seen)), processor: (processorTime(server.pid) - before) * 1000 };
  if (has) result.activation = await activation(page);
  await page.close();
  return result;
}

/** What VS Code says of it: loading its code, calling it, waiting for it. */
async function activation(page) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill('>Developer: Show Running Extensions');
  await page.locator('.quick-input-widget .monaco-list-row').first().click();
  const list = page.locator('.runtime-extensions-editor');
  const ours = list.locator('.monaco-list-row', { hasText: 'Gongwen' }).first();
  await list.locator('.monaco-list-row').first().waitFor();
  await list.hover();
  for (let turns = 0; turns < 40 && !(await ours.isVisible()); turns++) await page.mouse.wheel(0, 200);
  return Number((await ours.locator('.activation-time').innerText()).match(/(\d+)ms/)[1]);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (numbers) => `${Math.round(median(numbers))} ms (${numbers.map(Math.round).join(' ')})`;

mkdirSync(output, { recursive: true });
const [bare, ours] = [await start({ editors, binary, output }), await start({ editors, binary, vsix, output })];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
const samples = { without: [], having: [] };
try {
  console.log(`load ${loadavg().map((load) => load.toFixed(1)).join(' ')}, ${work}`);
  for (let pair = -1; pair < pairs; pair++) {
    // Now the one first, now the other; the first pair warms up.
    const turns = [() => sample(browser, bare, false).then((one) => pair >= 0 && samples.without.push(one))];
    turns.push(() => sample(browser, ours, true).then((one) => pair >= 0 && samples.having.push(one)));
    for (const turn of pair % 2 ? turns.reverse() : turns) await turn();
  }
} finally {
  await browser.close();
  for (const server of [bare, ours]) server.stop();
  await tidyUp();
}
const of = (kind, what) => samples[kind].map((one) => one[what]);
const difference = (what) => of('having', what).map((value, i) => value - samples.without[i][what]);
console.log(`load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
console.log(`text on the screen, without: ${ms(of('without', 'text'))}`);
console.log(`text on the screen, with:    ${ms(of('having', 'text'))}`);
console.log(`what it adds, pair by pair:  ${ms(difference('text'))}`);
console.log(`first colour:   ${ms(of('having', 'colour'))}`);
console.log(`first squiggle: ${ms(of('having', 'squiggle'))}`);
console.log(`activation, as VS Code says: ${ms(of('having', 'activation'))}`);
console.log(`processor time until 5 s later, with and without: ${ms(of('having', 'processor'))}, ${ms(of('without', 'processor'))}`);
