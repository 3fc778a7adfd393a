import * as vscode from 'vscode';

const NAME = 'gongwen.toml';

/** Opens the configuration that holds for the document at hand: the nearest above it, or a new one in the folder. */
export async function openConfiguration(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document.uri;
  const folder = (document && vscode.workspace.getWorkspaceFolder(document)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first; {0} stands beside its documents.', NAME));
    return;
  }
  for (const above of foldersFrom(document, folder.uri)) {
    const place = vscode.Uri.joinPath(above, NAME);
    if (await exists(place)) {
      await vscode.window.showTextDocument(place);
      return;
    }
  }
  await begin(vscode.Uri.joinPath(folder.uri, NAME));
}

/** The folders from a document's up to the one that is open. */
function foldersFrom(document: vscode.Uri | undefined, root: vscode.Uri): vscode.Uri[] {
  const isWithin = document?.scheme === root.scheme && document.path.startsWith(`${root.path}/`);
  if (!document || !isWithin) return [root];
  const names = document.path.slice(root.path.length + 1).split('/').slice(0, -1);
  return [...names.keys()].reverse().map((i) => vscode.Uri.joinPath(root, ...names.slice(0, i + 1))).concat(root);
}

const exists = (place: vscode.Uri) =>
  vscode.workspace.fs.stat(place).then(
    () => true,
    () => false,
  );

/** A new file with its headings; nothing is on the disk before it is saved. */
async function begin(place: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  const text = [
    `# ${vscode.l10n.t('Holds for the documents in this folder and below. Take away the # before a line to make it hold.')}`,
    '# language = "zh"',
    '# diagnose = "folder"',
    '',
    '[rules]',
    '# missing-quantity = "hint"',
    '',
    '[features]',
    '# hint-count = true',
    '',
    '[style]',
    '# indent = "ideographic"',
    '',
    '# [[department]]',
    '# name = "区大数据中心"',
    '# aliases = ["区城市数字治理中心"]',
    '',
  ].join('\n');
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
}
