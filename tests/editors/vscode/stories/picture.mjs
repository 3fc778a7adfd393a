// The pictures: one for the extension's page, and one for each step of the walkthrough.
import { eventually } from '../checks.mjs';
import { PLAN, TARGET_3 } from '../documents.mjs';
import { actions, choices, command, entries, gotoLine, hoverOver, openFile, page, press, putBack, shot, showViews, squiggles, status, toggleFiles } from '../window.mjs';
import { deleteClause } from './typing.mjs';

const LACKS = /缺主办|without a lead/;

export async function story() {
  await openFile(PLAN);
  await command('View: Close Other Editors in Group');
  await extensionPage();
  await steps();
}

/** Outline, colours, lenses, a missing clause in the text and in the list, a hover. */
async function extensionPage() {
  await command('Explorer: Focus on Outline View');
  await command('Problems: Focus on Problems View');
  await gotoLine(TARGET_3);
  await deleteClause();
  await squiggles('error').first().waitFor();
  // VS Code asks for lenses only while the text has the focus.
  await page.locator('.codelens-decoration', { hasText: /^14\D/ }).filter({ hasText: LACKS }).first().waitFor();
  await toggleFiles();
  await command('Problems: Focus on Problems View');
  await page.mouse.move(800, 500);
  await page.mouse.wheel(0, 90); // the lens and the problem above, the hover below
  await hoverOver('区商务局', '10.加大外资');
  await shot('plan');
  await toggleFiles();
  await press('Escape');
  await command('View: Hide Panel');
  await putBack(PLAN);
}

/** The part of a small window that a step is about, in a size that can be read beside its words. */
async function steps() {
  const whole = page.viewportSize();
  await page.setViewportSize({ width: 960, height: 640 });
  const part = (name, x, y, width, height) => shot(`walk-${name}`, { x, y, width, height });

  await command('Explorer: Focus on Outline View');
  await toggleFiles();
  await gotoLine(TARGET_3);
  const lenses = page.locator('.codelens-decoration');
  await eventually('the lenses know that the clause is back', async () => (await lenses.count()) > 0 && !(await lenses.allInnerTexts()).some((lens) => LACKS.test(lens)));
  await page.mouse.move(700, 620);
  await part('open', 0, 36, 640, 480);
  await toggleFiles();

  await command('View: Toggle Primary Side Bar Visibility');
  await deleteClause();
  await squiggles('error').first().waitFor();
  await page.waitForTimeout(600);
  await gotoLine(TARGET_3);
  await actions();
  const menu = await page.locator('.action-widget').first().boundingBox();
  await part('problems', 48, Math.max(0, menu.y - 160), 640, 400);
  await press('Escape');

  await press('End');
  await page.keyboard.type('(');
  await page.locator('.suggest-widget.visible .monaco-list-row').nth(3).waitFor();
  const offered = await page.locator('.suggest-widget.visible').boundingBox();
  await part('complete', Math.max(0, Math.min(offered.x - 200, 320)), Math.max(0, offered.y - 130), 640, 400);
  await press('Escape');
  await putBack(PLAN);
  await command('View: Toggle Primary Side Bar Visibility');

  await showViews();
  const first = entries('departments').nth(2);
  await first.locator('.monaco-tl-twistie').click();
  await entries('departments').nth(5).waitFor();
  await page.mouse.move(700, 620);
  await part('views', 0, 36, 640, 560);
  await first.locator('.monaco-tl-twistie').click();
  await command('View: Show Explorer');

  await status().locator('a').click();
  await choices().nth(6).waitFor();
  await page.waitForTimeout(500); // it fades in
  await part('commands', 170, 0, 640, 480);
  await press('Escape');
  await page.setViewportSize(whole);
}
