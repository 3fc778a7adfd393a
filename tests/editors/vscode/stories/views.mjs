// The lists in the side bar: who has to do what, and what the document says in figures.
import { check, eventually } from '../checks.mjs';
import { CLAUSE, LIST, PLAN, REPORT, TARGET_3, lineOf } from '../documents.mjs';
import { command, cursorLine, entries, entryTexts, gotoLine, isOpen, openFile, page, press, putBack, same, shot, showViews, words } from '../window.mjs';
import { either, inWords, named } from '../words.mjs';
import { deleteClause } from './typing.mjs';

const NOBODY = inWords('Without a lead');

export async function story() {
  await openFile(PLAN);
  await showViews();
  await departments();
  await asOneTypes();
  await indicators();
  await report();
  await list();
  await command('View: Show Explorer');
}

async function departments() {
  const first = entries('departments').first();
  await first.waitFor();
  const listed = await entryTexts('departments');
  check('every department is listed with what it has to do', listed.some((row) => /^区商务局/.test(row)), listed.slice(0, 6));
  check('and nobody is missing', !listed.some((row) => row.includes(NOBODY)));
  const commerce = entries('departments').filter({ hasText: /^\s*区商务局/ }).first();
  await commerce.locator('.monaco-tl-twistie').click();
  const target = entries('departments').filter({ hasText: '3.深入落实提振消费' }).first();
  await target.waitFor();
  const text = words(await target.innerText());
  check('its targets say what is missing', text.includes(inWords('without a number')), text);
  await shot('departments');
  await target.click();
  await eventually('and a click goes there', async () => (await cursorLine()) === TARGET_3);
  await entries('departments').filter({ hasText: '4.加快' }).first().click();
  await eventually('from one to the next', async () => (await cursorLine()) === lineOf('4.加快'));
}

async function asOneTypes() {
  const nobody = entries('departments').filter({ hasText: NOBODY });
  await deleteClause();
  await nobody.waitFor();
  check('a clause deleted: a target without a lead heads the list', true, words(await nobody.innerText()));
  await nobody.locator('.monaco-tl-twistie').click();
  await entries('departments').nth(1).filter({ hasText: '3.深入' }).waitFor();
  await shot('departments-without-lead');
  await gotoLine(TARGET_3);
  await press('End');
  await page.keyboard.insertText(CLAUSE);
  await eventually('typed again: it is gone', async () => (await nobody.count()) === 0);
  const open = await entryTexts('departments');
  check('what was open is open still', open.some((row) => row.startsWith('4.加快')), open.slice(0, 8));
  await putBack(PLAN);
}

async function indicators() {
  await page.locator('.pane-header', { hasText: named('view.departments') }).click(); // folded: room for the other
  const revenue = entries('indicators').filter({ hasText: '一般公共预算收入' }).first();
  await revenue.waitFor();
  const listed = await entryTexts('indicators');
  check('indicators with their figures', listed.some((row) => /^地区生产总值.*5%/.test(row)), listed.slice(0, 6));
  await shot('indicators');
  await gotoLine(1);
  await revenue.click();
  await eventually('and a click goes there', async () => (await cursorLine()) === lineOf('1.'));
}

async function report() {
  await openFile(REPORT);
  const output = entries('indicators').filter({ hasText: /^\s*地区生产总值/ }).first();
  await output.filter({ hasText: '1368.2亿元' }).waitFor();
  await output.locator('.monaco-tl-twistie').click();
  const back = entries('indicators').filter({ hasText: either('2024年 完成', '2024 actual') }).first();
  await back.waitFor();
  check('an indicator of two years has its mentions under it', true, (await entryTexts('indicators')).slice(0, 4));
  await shot('indicators-report');
  const ahead = entries('indicators').filter({ hasText: either('2025年 目标', '2025 target') }).first();
  await ahead.click();
  await eventually('and each goes to its place', async () => (await cursorLine()) === lineOf('地区生产总值增长5%', REPORT));
}

async function list() {
  await openFile(LIST);
  await eventually('a shopping list lists nothing', async () => (await entries('indicators').count()) === 0);
  await page.locator('.pane-header', { hasText: named('view.departments') }).click();
  await eventually('nor departments', async () => same(await entryTexts('departments'), []));
  await shot('views-list');
  await openFile(PLAN);
  await isOpen(PLAN).waitFor();
  await eventually('back in the plan they are there again', async () => (await entries('departments').count()) > 5);
  await press('Escape');
}
