// What is shown of a plan while nobody touches it: lenses, colours, outline, hover.
import { check, eventually } from '../checks.mjs';
import { TARGET_3 } from '../documents.mjs';
import { closePeek, colourOf, command, gotoLine, hoverOver, page, peeked, press, rows, settledProblems, shot, toggleFiles, words } from '../window.mjs';

export async function story() {
  const before = await settledProblems();
  check('no error in the plan as it stands', before.errors === 0, before);
  await lens();
  await colours();
  await problemsView();
  await outline();
  let said;
  await eventually('hover on an indicator', async () => (said = await hoverOver('一般公共预算收入')).includes('一般公共预算收入'));
  check('tells what it is', said.includes('以税收为主体'), said.slice(0, 80));
  await shot('hover');
  await press('Escape');
}

async function lens() {
  const lens = page.locator('.codelens-decoration a', { hasText: '14' }).first();
  await lens.waitFor();
  const text = words(await lens.innerText());
  check('a lens counts the targets of the first section', /^14( |项)/.test(text), text);
  await shot('lens');
  await lens.click();
  const title = await peeked();
  check('and shows them when it is clicked', title.includes('(14)'), title);
  await shot('lens-clicked');
  await closePeek();
}

async function colours() {
  let seen;
  await eventually('words have the colours of what they are', async () => {
    seen = await Promise.all(['一般公共预算收入', '5%以上', '区财政局'].map(colourOf));
    return new Set(seen).size === 3 && !seen.includes(undefined);
  });
  check('as here', true, seen);
}

async function problemsView() {
  await command('Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  const listed = await rows('.markers-panel');
  check('the Problems view lists missing-quantity', listed.some((row) => row.includes('missing-quantity')), listed.slice(0, 3));
  check('and no missing-lead', !listed.some((row) => row.includes('missing-lead')));
  await shot('problems');
}

async function outline() {
  await command('Explorer: Focus on Outline View');
  await toggleFiles();
  await page.locator('.outline-pane .monaco-list-row', { hasText: '3.深入落实提振消费' }).waitFor();
  const listed = await rows('.outline-pane');
  check('the outline has the section', listed.some((row) => row.includes('一、聚力提振内外需求')));
  check('and target 3 with its department', listed.some((row) => /3\.深入落实提振消费.*区商务局/.test(row)), listed.slice(0, 7));
  await toggleFiles();
  await gotoLine(TARGET_3);
}
