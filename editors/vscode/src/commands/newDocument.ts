import * as vscode from 'vscode';
import { named } from '../protocol';
import type { Session } from '../server/session';

/** Opens a document of this year from a skeleton. */
export async function newDocument(session: Session): Promise<void> {
  const kinds = [
    { label: vscode.l10n.t('Work report'), skeleton: 'report', languageId: 'plaintext' },
    { label: vscode.l10n.t('Breakdown plan'), skeleton: 'plan', languageId: 'plaintext' },
    { label: vscode.l10n.t('Progress table'), skeleton: 'progress', languageId: 'markdown' },
  ];
  const chosen = await vscode.window.showQuickPick(kinds, { title: vscode.l10n.t('New document') });
  if (!chosen) return;
  const year = new Date().getFullYear();
  // A table of progress takes its rows from the plan at hand.
  const plan = vscode.window.activeTextEditor?.document;
  const about = chosen.skeleton === 'progress' && plan ? named(plan) : {};
  const content = await session.execute<string>('skeleton', { kind: chosen.skeleton, year, ...about });
  if (content == null) return;
  const document = await vscode.workspace.openTextDocument({ language: chosen.languageId, content });
  await vscode.window.showTextDocument(document);
}
