// From a thing to where else it stands: definition, references, highlights, links, symbols of the folder.
import { check, eventually } from '../checks.mjs';
import { OTHER_PLAN, PLAN, REPORT, lineOf } from '../documents.mjs';
import { ask, box, choices, choose, click, closePeek, cursorLine, gotoLine, isOpen, openBox, openFile, page, peeked, press, rows, shot, words } from '../window.mjs';
import { titleOf } from '../words.mjs';

export async function story() {
  await department();
  await footnote();
  await number();
  await title();
  await symbols();
}

async function department() {
  await openFile(PLAN);
  const last = lineOf('65.');
  await gotoLine(last - 3);
  await click('区文旅局', '足球发展');
  const drawn = () => page.locator('.editor-instance .wordHighlightStrong, .editor-instance .wordHighlight').count();
  await eventually('a department is highlighted where else it stands', async () => (await drawn()) >= 6);
  const kinds = await page.evaluate(() => {
    const count = (name) => document.querySelectorAll(`.editor-instance .cdr.${name}`).length;
    return { leads: count('wordHighlightStrong'), joins: count('wordHighlight') };
  });
  check('leads in another shade than joins', kinds.leads === 4 && kinds.joins === 2, kinds);
  await shot('highlights');

  await press('Shift+F12');
  const found = await peeked();
  check('its references are the 7 of the plan and the 2 of the other plan', found.includes('(9)'), found);
  const files = await rows('.peekview-widget .ref-tree');
  check('and the other plan is named', files.some((row) => row.includes(OTHER_PLAN)), files);
  await shot('references');
  await closePeek();

  await press('F12');
  await eventually('its definition is the first target it leads', async () => (await cursorLine()) === lineOf('21.'));
}

async function footnote() {
  await openFile(REPORT);
  await gotoLine(lineOf('做优营商环境', REPORT));
  await click('[1]', '做优营商环境');
  await press('F12');
  await eventually('from the mark of a footnote to the note', async () => (await cursorLine()) === lineOf('[1]', REPORT));
  await press('Shift+F12');
  const found = await peeked();
  check('and from the note to its marks', found.includes('(3)'), found);
  await closePeek();
}

async function number() {
  await openFile(OTHER_PLAN);
  await gotoLine(lineOf('一、', OTHER_PLAN));
  await click('第3项');
  await press('F12');
  await eventually('from 第3项 to target 3', async () => (await cursorLine()) === lineOf('3.', OTHER_PLAN));
}

async function title() {
  await openFile(REPORT);
  const link = page.locator('.editor-instance .detected-link', { hasText: '分解落实方案' }).first();
  await link.waitFor();
  check('《…》 is a link', true, words(await link.innerText()));
  await shot('link');
  await link.click({ modifiers: ['Control'] });
  await isOpen(PLAN).waitFor();
  check('and leads to the document of that title', true);

  await openFile(OTHER_PLAN);
  await gotoLine(2);
  await click('主要工作', '制定本方案');
  await press('F12');
  await isOpen(PLAN).waitFor();
  await eventually('the definition of 《…》 is the title', async () => (await cursorLine()) === lineOf('2025年区政府主要工作'));
}

async function symbols() {
  await openBox('Control+T', '#文旅局');
  await choices().filter({ hasText: '区文旅局' }).nth(1).waitFor();
  check('Ctrl+T finds a department in both plans', true, await rows('.quick-input-widget'));
  await shot('symbols');
  await press('Escape');
  await box().waitFor({ state: 'hidden' });

  // VS Code's own list drops what does not hold the letters typed, so pinyin has a list of its own.
  await ask(titleOf('find'));
  for (const [query, wanted] of [
    ['ybggys', '一般公共预算收入'],
    ['wlj', '区文旅局'],
  ]) {
    await box().locator('input.input').fill(query);
    await choices().filter({ hasText: wanted }).first().waitFor();
    check(`${query} finds ${wanted}`, true, (await rows('.quick-input-widget')).slice(0, 4));
    await shot(`find-${query}`);
  }
  await choose('区文旅局', PLAN);
  await eventually('and goes there', async () => (await cursorLine()) === lineOf('21.'));
}
