// The colours are those of the theme, whichever of VS Code's own it is.
import { check, eventually } from '../checks.mjs';
import { PLAN, TARGET_3 } from '../documents.mjs';
import { saveSettings } from '../server.mjs';
import { colourOf, gotoLine, openFile, page, shot } from '../window.mjs';

/** What VS Code comes with, light and dark in turn. */
const THEMES = ['Dark 2026', 'Light 2026', 'Default Dark Modern', 'Default High Contrast Light', 'Default High Contrast', 'Default Light+', 'Solarized Dark'];
const WORDS = ['一般公共预算收入', '5%以上', '区财政局', '2.'];

export async function story() {
  await openFile(PLAN);
  await gotoLine(TARGET_3);
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector('.monaco-editor')).backgroundColor);
  let last = await ground();
  for (const theme of THEMES) {
    saveSettings({ 'workbench.colorTheme': theme });
    await eventually(`${theme} is on`, async () => (await ground()) !== last);
    last = await ground();
    const plain = await colourOf('增长');
    await eventually('words have the colours of what they are', async () => {
      const seen = await Promise.all(WORDS.map(colourOf));
      return !seen.includes(undefined) && new Set(seen).size >= 3 && !seen.includes(plain);
    });
    check('as here', true, await Promise.all(WORDS.map(colourOf)));
    await shot(`theme-${theme.replaceAll(' ', '-')}`);
  }
  saveSettings({});
  await eventually('and back', async () => (await ground()) !== last);
}
