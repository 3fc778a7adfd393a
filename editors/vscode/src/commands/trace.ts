import * as vscode from 'vscode';
import type { Session } from '../server/session';

/** Records the messages between editor and server, or no longer. */
export async function chooseTrace(session: Session): Promise<void> {
  const settings = vscode.workspace.getConfiguration('gongwen');
  const now = settings.get<string>('trace.server', 'off');
  const levels = [
    { label: vscode.l10n.t('Off'), level: 'off' },
    { label: vscode.l10n.t('Messages'), level: 'messages' },
    { label: vscode.l10n.t('Messages with all they say'), level: 'verbose' },
  ];
  const items = levels.map((one) => ({ ...one, description: one.level === now ? vscode.l10n.t('now') : '' }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Record messages between editor and server') });
  if (!chosen) return;
  await settings.update('trace.server', chosen.level === 'off' ? undefined : chosen.level, vscode.ConfigurationTarget.Global);
  if (chosen.level !== 'off') session.showTrace();
}
