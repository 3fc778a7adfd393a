import * as vscode from 'vscode';
import type { SymbolInformation } from 'vscode-languageclient/node';
import type { Session } from '../server/session';

interface Found extends vscode.QuickPickItem {
  uri: vscode.Uri;
  range: vscode.Range;
}

/** As Ctrl+T, which keeps only what holds the letters that were typed; here is all that the server finds, by pinyin, too. */
export function findInFolder(session: Session): void {
  const box = vscode.window.createQuickPick<Found>();
  box.title = vscode.l10n.t('Find in the folder');
  box.placeholder = vscode.l10n.t('Department, indicator or heading; the initials of its pinyin will do');
  const find = async (query: string) => {
    box.busy = true;
    const found = await session.request<SymbolInformation[]>('workspace/symbol', { query });
    if (box.value !== query) return; // it was typed on
    box.items = (found ?? []).map(item);
    box.busy = false;
  };
  box.onDidChangeValue(find);
  box.onDidAccept(async () => {
    const [chosen] = box.selectedItems;
    box.hide();
    if (chosen) await vscode.window.showTextDocument(chosen.uri, { selection: chosen.range });
  });
  box.onDidHide(() => box.dispose());
  box.show();
  void find('');
}

function item({ name, kind, containerName, location }: SymbolInformation): Found {
  const uri = vscode.Uri.parse(location.uri);
  const { line, character } = location.range.start;
  return {
    label: name,
    description: [containerName, vscode.workspace.asRelativePath(uri)].filter(Boolean).join(' · '),
    iconPath: new vscode.ThemeIcon(ICONS[kind] ?? 'symbol-namespace'),
    alwaysShow: true,
    uri,
    range: new vscode.Range(line, character, line, character),
  };
}

/** By the protocol's kinds: file, module, property, number. */
const ICONS: Record<number, string> = { 1: 'file', 2: 'organization', 7: 'checklist', 16: 'graph' };
