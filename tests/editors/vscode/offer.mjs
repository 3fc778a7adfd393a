// The editor's settings for official documents, offered when the first one is opened, and once only.
import { readFileSync } from 'node:fs';
import { check, eventually } from './checks.mjs';
import { userSettings } from './server.mjs';
import { page, shot } from './window.mjs';
import { inWords } from './words.mjs';

const QUESTION = inWords(
  'For official documents in plain text: wrap long lines, no boxes round full-width punctuation, no suggestions from words of the text?',
);
export const offer = () => page.locator('.notification-toast', { hasText: QUESTION });

export async function takeOffer() {
  await offer().waitFor();
  await shot('offer');
  await offer().locator('.monaco-button', { hasText: inWords('Use Them') }).click();
  await offer().waitFor({ state: 'detached' });
  // The test's own settings hold the other two.
  let own;
  await eventually('the settings that were offered hold for plain text', async () => (own = plainText())?.['editor.wordBasedSuggestions'] === 'off');
  check('and what was so already is not set again', own['editor.wordWrap'] === undefined, own);
}

/** What the user's settings say of plain text; nothing while they are being written. */
function plainText() {
  try {
    return JSON.parse(readFileSync(userSettings, 'utf8'))['[plaintext]'];
  } catch {
    return undefined;
  }
}
