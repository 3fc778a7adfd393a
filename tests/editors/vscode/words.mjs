// The language of the window, and the extension's and the server's words in it.
import { readFileSync } from 'node:fs';

export const language = process.argv[5] ?? 'en';

const json = (name) => JSON.parse(readFileSync(new URL(`../../../editors/vscode/${name}`, import.meta.url), 'utf8'));
const titles = json(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);
const texts = language === 'en' ? {} : json(`l10n/bundle.l10n.${language}.json`);

/** The extension's own sentences are asked for in English. */
export const inWords = (text) => texts[text] ?? text;

/** What package.json names: views, steps of the walkthrough. */
export const named = (name) => titles[name];

/** A command of the extension as the palette shows it. */
export const titleOf = (name) => `Gongwen 公文: ${titles[name]}`;

/** What the server says. */
export const either = (chinese, english) => (language === 'en' ? english : chinese);
