// What is wrong and how it is drawn; and what a person does not want to hear of is not said again.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, eventually } from '../checks.mjs';
import { MERGED, PLAN, lineOf, original, read } from '../documents.mjs';
import { work } from '../server.mjs';
import { act, actions, command, gotoLine, openFile, page, problems, same, saved, settledProblems, shot, tell, tellNoMore, told, words } from '../window.mjs';
import { either } from '../words.mjs';

const NOTED = '.gongwen-ignore.json';
const OWN = 'gongwen.toml';
const WARNED = 'suspect-injected-text';
const HERE = either('忽略这一处', 'Ignore this one');
const EVERYWHERE = either('在工作区关闭此规则', 'in the workspace');

export async function story() {
  await drawn();
  await conflict();
  await openFile(PLAN);
  await command('View: Close Other Editors in Group');
  await tell('value-conflict');
  await eventually('of a text that is closed nothing is said', async () => (await told('value-conflict').count()) === 0);
  await tellNoMore();
  const before = await settledProblems();
  await thisOne();
  await thisRule();
  for (const file of [NOTED, OWN]) rmSync(join(work, file));
  await eventually('both files taken away: all is said again', async () => same(await problems(), before));
  check('and the text is as it was', (await saved(PLAN)) === original(PLAN));
  await tellNoMore();
}

/** The extension asks for tags: what is no part of the text is faded, what is no longer said is struck through. */
async function drawn() {
  await openFile(MERGED);
  await command('View: Close Other Editors in Group');
  const style = (tag, property) =>
    page.evaluate(
      ([name, wanted]) => {
        const seen = document.querySelector(`.editor-instance .squiggly-inline-${name}`);
        return seen && [seen.textContent, getComputedStyle(seen)[wanted]];
      },
      [tag, property],
    );
  let seen;
  await eventually('a line of a web page is faded', async () => (seen = await style('unnecessary', 'opacity')) && Number(seen[1]) < 1);
  check('that line', seen?.[0] === '友情链接:', seen);
  await eventually('a superseded term is struck through', async () => (seen = await style('deprecated', 'textDecorationLine'))?.[1] === 'line-through');
  check('that term', seen?.[0] === '市场主体', seen);
  await shot('tags');
}

/** Two figures that cannot both hold point at each other. */
async function conflict() {
  await tell('value-conflict');
  const one = told('value-conflict').first();
  await one.waitFor();
  const first = lineOf('全区地区生产总值', MERGED);
  const other = page.locator('.markers-panel .monaco-list-row', { hasText: `[Ln ${first},` });
  const twistie = one.locator('.monaco-tl-twistie');
  if (await twistie.evaluate((sign) => sign.classList.contains('collapsed'))) await twistie.click();
  await other.first().waitFor();
  check('a conflict names the other place', words(await other.first().innerText()).includes(MERGED), [words(await one.innerText()), words(await other.first().innerText())]);
  await shot('conflict');
}

async function thisOne() {
  await tell(WARNED);
  await told(WARNED).nth(1).waitFor();
  await gotoLine(lineOf('金宝博'));
  const offered = await actions();
  const here = offered.find((title) => title.includes(HERE));
  check('the light bulb offers to let it stand', here?.includes(WARNED), offered);
  await shot('actions-ignore');
  await act(here);
  await eventually('taken: the one is gone, the other stays', async () => (await told(WARNED).count()) === 1);
  const noted = JSON.parse(read(NOTED));
  check('and it is written down', JSON.stringify(noted).includes('金宝博') && JSON.stringify(noted).includes(PLAN), noted);
  check('and nothing else', !existsSync(join(work, OWN)));
}

async function thisRule() {
  await tell('missing-quantity');
  await told('missing-quantity').first().waitFor();
  await gotoLine(lineOf('5.推进'));
  const offered = await actions();
  const everywhere = offered.find((title) => title.includes(EVERYWHERE));
  check('or to switch the rule off in the workspace', everywhere?.includes('missing-quantity'), offered);
  await act(everywhere);
  await eventually('taken: it is silent', async () => (await told('missing-quantity').count()) === 0);
  await tell(WARNED);
  await eventually('the others are not', async () => (await told(WARNED).count()) === 1);
  check('and gongwen.toml says so', read(OWN) === '[rules]\nmissing-quantity = "off"\n', read(OWN));
  await shot('ignored');
}
