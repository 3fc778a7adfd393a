// The window of VS Code, as a person handles it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TARGET_3, original, read, write } from './documents.mjs';
import { check, until } from './checks.mjs';
import { named } from './words.mjs';

/** The page that shows it. */
export let page;
let pictures;

export function look(at, output) {
  page = at;
  pictures = output;
  mkdirSync(output, { recursive: true });
}

/** The window, or a part of it, as it is when nothing fades in or out any more. */
export const shot = (name, clip) => page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', ...(clip && { clip }) });
export const words = (text) => text.replace(/\s+/g, ' ').trim();
export const rows = async (selector) => (await page.locator(`${selector} .monaco-list-row`).allInnerTexts()).map(words);
export const squiggles = (kind) => page.locator(`.editor-instance .squiggly-${kind}`);
export const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

// ---- the box at the top --------------------------------------------------------------------------------------------

export const box = () => page.locator('.quick-input-widget');
export const choices = () => box().locator('.monaco-list-row');
const boxGone = () => box().waitFor({ state: 'hidden' });

/** Opens it by a key and writes into it; once more when the window, busy elsewhere, has closed it again. */
export async function openBox(key, text) {
  const written = await until(async () => {
    await press(key);
    return box().locator('input.input').fill(text, { timeout: 4000 }).then(() => true, () => false);
  });
  if (!written) throw new Error(`${key} opens nothing that takes ${text}`);
}

/** Runs a command that asks nothing more. */
export async function command(label) {
  await ask(label);
  await boxGone();
}

/** Runs a command that goes on asking in the same box. */
export async function ask(label) {
  await openBox('F1', `>${label}`);
  await choices().filter({ has: page.getByText(label, { exact: true }) }).first().click();
}

/** Takes what the box offers under this label. */
export async function choose(...labels) {
  const choice = labels.reduce((rows, hasText) => rows.filter({ hasText }), choices());
  await choice.first().click();
  await boxGone();
  await page.mouse.move(600, 890); // away from the tab under it, which would explain itself
}

// ---- the side bar and the status bar --------------------------------------------------------------------------------

/** Shows the views of the extension. */
export async function showViews() {
  const views = page.locator('.pane-header', { hasText: named('view.departments') });
  if ((await views.count()) === 0) await page.locator('.activitybar .action-label[aria-label*="公文"]').first().click();
  await views.waitFor();
}

/** The entries of one of them: `departments` or `indicators`. */
export const entries = (view) =>
  page.locator('.pane', { has: page.locator('.pane-header', { hasText: named(`view.${view}`) }) }).locator('.monaco-list-row');

export const entryTexts = async (view) => (await entries(view).allInnerTexts()).map(words);

/** What the status bar says of the document at hand. */
export const status = () => page.locator('.statusbar-item[id^="gongwen.gongwen"]');

// ---- files and places ----------------------------------------------------------------------------------------------

/** Folds and unfolds the list of files; folded, it makes room for the outline (rows out of sight are not in the page). */
export const toggleFiles = () => page.locator('.explorer-viewlet .pane-header').first().click();

export const isOpen = (name) => page.locator('.tab.active', { hasText: name });

export async function openFile(name) {
  const found = box().locator('.monaco-list-row.focused', { hasText: name });
  const listed = await until(async () => {
    await openBox('Control+P', name);
    if (await found.waitFor({ timeout: 4000 }).then(() => true, () => false)) return true;
    await press('Escape'); // it looks only once, and the file may have come since
    return false;
  }, 20000);
  if (!listed) throw new Error(`${name} is not found in the folder`);
  await press('Enter');
  await boxGone();
  await isOpen(name).waitFor();
  await page.mouse.move(600, 890); // away from the tabs, which would explain themselves
}

/** Into the editor and to a line's beginning. (Columns in this box are display columns, so others are reached by key.) */
export async function gotoLine(line) {
  await openBox('Control+G', `:${line}:1`);
  await choices().filter({ hasText: `line ${line} ` }).waitFor(); // before that, Enter does nothing
  await press('Enter');
  await boxGone();
  await page.locator('.statusbar', { hasText: `Ln ${line}, Col 1` }).waitFor();
}

/** To the end of target 2, which has a problem of its own: the next one is in target 3. */
export async function afterTarget2() {
  await gotoLine(TARGET_3 - 1);
  await press('End');
}

/** The line of the cursor, from the status bar. */
export const cursorLine = async () => Number((await page.locator('.statusbar').innerText()).match(/Ln (\d+)/)?.[1]);
/** How many characters are selected, from the status bar. */
export const selected = async () => Number((await page.locator('.statusbar').innerText()).match(/\((\d+) selected/)?.[1] ?? 0);

/** The lines of the text that are in sight. */
export async function linesInSight() {
  const drawn = await page.locator('.editor-instance .view-lines').first().innerText();
  return drawn.replaceAll('\u00a0', ' ').split('\n');
}

/** What the editor holds: saved, and read from the disk. An edit that comes late makes it be saved again. */
export async function saved(name) {
  const clean = page.locator('.tab.active:not(.dirty)', { hasText: name });
  await until(async () => {
    // What is saved already would be written once more, and could be read half written.
    if ((await clean.count()) > 0) return true;
    await press('Control+S');
    return clean.waitFor({ timeout: 2000 }).then(() => true, () => false);
  });
  return read(name);
}

/** Everything as it was before the story. */
export async function putBack(name) {
  await openFile(name);
  write(name, original(name));
  await command('File: Revert File');
  const back = await until(async () => (await page.locator('.tab.active.dirty').count()) === 0 && read(name) === original(name));
  if (!back) check(`${name} is as it was`, false);
}

/** The middle of the first place in sight where a text stands, on a line that holds `beside`, too. */
const placeOf = (text, beside = '') =>
  page.evaluate(
    ([wanted, near]) => {
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        if (!line.textContent.replaceAll('\u00a0', ' ').includes(near)) continue;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.data.indexOf(wanted);
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const area = range.getClientRects()[0];
          return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
        }
      }
      return undefined;
    },
    [text, beside],
  );

/** The colour of a word in sight that has one of its own. */
export const colourOf = (text) =>
  page.evaluate((wanted) => {
    const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
    const found = spans.find((span) => span.textContent === wanted);
    return found && getComputedStyle(found).color;
  }, text);

/** The same, once it has come to rest: lines move while others unfold and while lenses come. */
async function restingPlace(text, beside) {
  let last;
  return until(async () => {
    const place = await placeOf(text, beside);
    const rests = place && same(place, last);
    last = place;
    return rests && place;
  });
}

/** Clicks into a text in sight. */
export async function click(text, beside, options) {
  const place = await restingPlace(text, beside);
  if (!place) throw new Error(`${text} is not in sight`);
  await page.mouse.click(place.x, place.y, options);
}

/** What a text in sight says under the mouse; nothing when it stays silent for a second and a half. */
export async function hoverOver(text, beside) {
  const place = await placeOf(text, beside);
  if (!place) return '';
  await page.mouse.move(place.x - 40, place.y + 60);
  await page.mouse.move(place.x, place.y, { steps: 5 });
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
  await hover.waitFor({ timeout: 1500 }).catch(() => {});
  const said = async () => ((await hover.count()) > 0 ? words(await hover.innerText()) : '');
  await until(async () => !(await said()).startsWith('Loading'), 5000);
  return said();
}

// ---- what the window says ------------------------------------------------------------------------------------------

/** The number of errors, warnings and notes of the whole window, from the status bar ("Warnings: 2, Infos: 34"). */
export async function problems() {
  const label = (await page.locator('[id="status.problems"] a').first().getAttribute('aria-label')) ?? '';
  const count = (name) => Number(label.match(new RegExp(`${name}: (\\d+)`))?.[1] ?? 0);
  return { errors: count('Errors'), warnings: count('Warnings'), infos: count('Infos') };
}

/** The same, once it has been so for a second: what takes a look at the whole text is said a little later. */
export async function settledProblems() {
  let last = await problems();
  for (let calm = 0, left = 100; calm < 10 && left > 0; left--) {
    await sleep(100);
    const now = await problems();
    calm = same(last, now) ? calm + 1 : 0;
    last = now;
  }
  return last;
}

/** Shows the Problems view with those problems alone whose words or rule hold this; rows out of sight are not in the page. */
export async function tell(about) {
  await command('Problems: Focus on Problems View');
  await page.locator('.panel input[placeholder^="Filter"]').fill(about);
}

/** Those of them that stand there. */
export const told = (about) => page.locator('.markers-panel .monaco-list-row', { hasText: about });

/** Shows all of them again, and puts the view away. */
export async function tellNoMore() {
  await tell('');
  const fewer = page.locator('.panel').getByText(/^Showing \d+ of/);
  await until(async () => !(await fewer.isVisible()));
  await command('View: Hide Panel');
}

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const MENU = '.action-widget:not(.action-list-submenu-panel)';

/** Opens the menu of what may be done here; its titles. VS Code shows none when a change comes in between: asked again. */
export async function actions() {
  const first = page.locator(`${MENU} .monaco-list-row`).first();
  await until(async () => {
    await press('Control+.');
    return first.waitFor({ timeout: 4000 }).then(() => true, () => false);
  });
  return (await rows(MENU)).filter(Boolean);
}

/** Takes one of them. */
export async function act(title) {
  await page.locator(`${MENU} .monaco-list-row`, { hasText: title }).first().click();
  await page.locator(MENU).waitFor({ state: 'hidden' });
}

/** The place in the text, in the list of a peek. */
export async function peeked() {
  const list = page.locator('.peekview-widget .ref-tree .monaco-list-row');
  await list.first().waitFor();
  return words(await page.locator('.peekview-widget .peekview-title').innerText());
}

export async function closePeek() {
  await press('Escape');
  await page.locator('.peekview-widget').waitFor({ state: 'detached' });
}

/** Closes whatever a broken story has left open: boxes, and a new text, which would ask to be saved when it is closed. */
export async function calmDown() {
  for (let presses = 0; presses < 3; presses++) await press('Escape');
  const unsaved = page.locator('.tab', { hasText: 'Untitled' });
  if ((await unsaved.count()) === 0) return;
  await unsaved.first().click();
  await command('View: Revert and Close Editor');
}
