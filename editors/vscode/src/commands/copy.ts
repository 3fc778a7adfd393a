import * as vscode from 'vscode';
import { here } from '../protocol';
import type { Session } from '../server/session';

/** Targets, indicators or outline, of all or of the selection, onto the clipboard. */
export async function copy(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const lists = [
    { label: vscode.l10n.t('Targets'), list: 'targets' },
    { label: vscode.l10n.t('Indicators'), list: 'indicators' },
    { label: vscode.l10n.t('Outline'), list: 'outline' },
  ];
  const forms = [
    { form: vscode.l10n.t('as Markdown'), markup: 'markdown' },
    { form: vscode.l10n.t('for a spreadsheet'), markup: 'tsv' },
  ];
  const items = lists.flatMap(({ label, list }) => forms.map(({ form, markup }) => ({ label, description: form, list, markup })));
  const title = editor.selection.isEmpty ? vscode.l10n.t('Copy from the document') : vscode.l10n.t('Copy from the selection');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) return;
  const { list, markup } = chosen;
  const text = await session.execute<string>('extract', { ...here(editor), list, markup });
  if (text == null) return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} copied', chosen.label), 3000);
}
