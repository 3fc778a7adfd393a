import * as vscode from 'vscode';
import { goTo, here, type Range, rangeOf } from '../protocol';
import { type Role, roles } from '../roles';
import type { Session } from '../server/session';

interface Department {
  name: string;
  targets: { role: Role; label: string; range: Range }[];
}

/** Everything that the department under the cursor has to do, in a list to choose from. */
export async function showTargets(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const department = await session.execute<Department>('department', here(editor));
  if (!department) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Place the cursor on a department first'));
    return;
  }
  const words = roles();
  const items = department.targets.map((target) => ({
    label: target.label,
    description: words[target.role],
    range: rangeOf(target.range),
  }));
  const title = vscode.l10n.t('{0}: {1} targets', department.name, items.length);
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (chosen) goTo(editor, chosen.range);
}
