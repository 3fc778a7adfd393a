import * as vscode from 'vscode';
import type { Followed } from './followed';

const OFFERED = 'editorSettingsOffered';

/**
 * For official documents in Chinese: lines are paragraphs, neither full-width punctuation nor, in a folder that is not
 * trusted, Chinese itself is suspect, words of the text are no help.
 */
const RECOMMENDED: Record<string, unknown> = {
  'editor.wordWrap': 'on',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.nonBasicASCII': false,
  'editor.wordBasedSuggestions': 'off',
};

/** Offers the editor's settings once, when the first report or plan is opened. */
export function offerSettings(context: vscode.ExtensionContext, followed: Followed): vscode.Disposable {
  const following = followed.onDidChange(() => {
    if (!followed.isOurs) return;
    following.dispose();
    void offer(context);
  });
  return following;
}

async function offer({ globalState }: vscode.ExtensionContext): Promise<void> {
  const missing = Object.keys(RECOMMENDED).filter((name) => !holds(name));
  if (globalState.get(OFFERED) || missing.length === 0) return;
  await globalState.update(OFFERED, true);
  const use = vscode.l10n.t('Use Them');
  const no = vscode.l10n.t('No');
  const question = vscode.l10n.t(
    'For official documents in plain text: wrap long lines, no boxes round full-width punctuation, no suggestions from words of the text?',
  );
  if ((await vscode.window.showInformationMessage(question, use, no)) === use) await set(missing);
}

const plainText = () => vscode.workspace.getConfiguration(undefined, { languageId: 'plaintext' });

const holds = (name: string) => plainText().get(name) === RECOMMENDED[name];

/** For plain text alone, and only what was not so. */
async function set(names: string[]): Promise<void> {
  for (const name of names) {
    await plainText().update(name, RECOMMENDED[name], vscode.ConfigurationTarget.Global, true);
  }
}
