import * as vscode from 'vscode';

/** What a department does for a target, as the server calls it. */
export type Role = 'lead' | 'coorganiser' | 'responsible';

/** And as people do. */
export const roles = (): Record<Role, string> => ({
  lead: vscode.l10n.t('leads'),
  coorganiser: vscode.l10n.t('joins'),
  responsible: vscode.l10n.t('answers'),
});
