import * as vscode from 'vscode';
import { goTo, here, type Range, rangeOf } from '../protocol';
import type { Session } from '../server/session';

/** To the next target with a problem, or to the one before. */
export async function goToProblem(session: Session, backwards: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const found = await session.execute<Range>('problem', { ...here(editor), backwards });
  if (found) goTo(editor, rangeOf(found));
  else vscode.window.setStatusBarMessage(vscode.l10n.t('No problem in this document'), 3000);
}
