// The picture for the extension's page: outline, colours, lenses, a missing clause in the text and in the list, a hover.
import { PLAN, TARGET_3 } from '../documents.mjs';
import { command, gotoLine, hoverOver, openFile, page, press, putBack, shot, squiggles, toggleFiles } from '../window.mjs';
import { deleteClause } from './typing.mjs';

export async function story() {
  await openFile(PLAN);
  await command('View: Close Other Editors in Group');
  await command('Explorer: Focus on Outline View');
  await command('Problems: Focus on Problems View');
  await gotoLine(TARGET_3);
  await deleteClause();
  await squiggles('error').first().waitFor();
  // VS Code asks for lenses only while the text has the focus.
  await page.locator('.codelens-decoration', { hasText: /14\D.*(缺主办|without a lead)/ }).first().waitFor();
  await toggleFiles();
  await command('Problems: Focus on Problems View');
  await page.mouse.move(800, 500);
  await page.mouse.wheel(0, 90); // the lens and the problem above, the hover below
  await hoverOver('区商务局', '10.加大外资');
  await shot('plan');
  await toggleFiles();
  await press('Escape');
  await putBack(PLAN);
}
