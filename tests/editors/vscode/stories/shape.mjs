// Folding, and growing a selection.
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3 } from '../documents.mjs';
import { click, command, gotoLine, linesInSight, openFile, press, selected, shot } from '../window.mjs';

export async function story() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  await command('Fold All');
  const folded = async () => !(await linesInSight()).some((line) => line.startsWith('3.深入'));
  await eventually('folded: target 3 is out of sight', folded);
  await shot('folded');
  await command('Unfold All');
  await eventually('unfolded: it is back', async () => !(await folded()));

  await gotoLine(TARGET_3);
  await click('区商务局', '汽车等大宗');
  const sizes = [];
  for (let presses = 0; presses < 4; presses++) {
    await press('Shift+Alt+ArrowRight');
    await eventually('the selection grows', async () => (await selected()) > (sizes.at(-1) ?? 0));
    sizes.push(await selected());
  }
  check('first over the department alone', sizes[0] === 4, sizes);
  await press('Shift+Alt+ArrowLeft');
  await eventually('and shrinks', async () => (await selected()) === sizes.at(-2));
  await press('Escape');
}
