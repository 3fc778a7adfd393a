// Where nothing is to be offered, nothing is; and nothing went wrong on the way.
import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../checks.mjs';
import { LIST, MANUAL, PLAN, REPORT, original } from '../documents.mjs';
import { serverLog } from '../server.mjs';
import { command, gotoLine, hoverOver, linesInSight, openFile, page, press, same, saved, shot, status, words } from '../window.mjs';
import { named } from '../words.mjs';

export async function story() {
  await openFile(REPORT); // where there is something to see of each kind
  await sleep(1500);
  check('a report has its marks', (await marks()).length > 0, await marks());
  check('and our entry in its menu', (await menu()).some(isOurs), await menu());
  await openFile(LIST);
  await sleep(1500);
  check('a shopping list has no mark, colour, lens, hint or link', same(await marks(), []), await marks());
  check('and is silent under the mouse', (await hoverOver('酱油一瓶')) === '', await hoverOver('酱油一瓶'));
  check('nor is anything of ours in its menu', !(await menu()).some(isOurs), await menu());
  check('its text is all there is', same((await linesInSight()).filter(Boolean), original(LIST).trimEnd().split('\n')), await linesInSight());
  await command('Format Document');
  await sleep(500);
  check('formatting leaves it alone', (await saved(LIST)) === original(LIST), await saved(LIST));
  await press('Control+End');
  await shot('list');
  await manual();
  await openFile(PLAN);

  const made = ['/nowhere/gongwen', 'gongwen-old', 'gongwen-other']; // by other stories
  const errors = serverLog().filter((line) => line.includes('[error]') && !made.some((name) => line.includes(name)));
  check('no error in the log', errors.length === 0, errors);
  const toasts = await page.locator('.notification-toast').allInnerTexts();
  check('no notification is left', toasts.length === 0, toasts);
}

/** A README has the colours of Markdown, and nothing of ours. */
async function manual() {
  await openFile(MANUAL);
  await sleep(1500);
  const seen = (await marks()).filter((kind) => kind !== 'colour');
  check('a README has no mark either', same(seen, []), seen);
  check('nor has the status bar', !(await status().isVisible()));
}

const isOurs = (entry) => entry.includes(named('departmentTargets'));

/** What a right click offers. */
async function menu() {
  await gotoLine(1);
  await page.locator('.editor-instance .view-line').first().click({ button: 'right' });
  const entries = page.locator('.monaco-menu .action-label');
  await entries.first().waitFor();
  const texts = (await entries.allInnerTexts()).map(words).filter(Boolean);
  await press('Escape');
  await entries.first().waitFor({ state: 'detached' });
  return texts;
}

/** The kinds of decoration in sight. */
const marks = () =>
  page.evaluate(() => {
    const kinds = { squiggle: '[class*="squiggly-"]', lens: '.codelens-decoration', link: '.detected-link', hint: '[class*="dyn-rule"]' };
    const seen = Object.keys(kinds).filter((kind) => document.querySelector(`.editor-instance ${kinds[kind]}`));
    const colours = new Set([...document.querySelectorAll('.editor-instance .view-line span span')].map((span) => getComputedStyle(span).color));
    return colours.size > 1 ? [...seen, 'colour'] : seen;
  });
