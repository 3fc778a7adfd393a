import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import * as vscode from 'vscode';

const NAME = process.platform === 'win32' ? 'gongwen.exe' : 'gongwen';

/** Where the server is, or the sentence that says why there is none. */
export type Program = { path: string } | { problem: string };

/** The setting decides; when it is empty: PATH, then a build in the workspace or in the repository of this extension. */
export async function findProgram(extensionPath: string): Promise<Program> {
  const setting = vscode.workspace.getConfiguration('gongwen').get<string>('server.path', '').trim();
  if (setting !== '') {
    const path = expand(setting);
    return (await isProgram(path))
      ? { path }
      : { problem: vscode.l10n.t('gongwen.server.path names {0}, but there is no program there that can be run.', path) };
  }
  for (const path of candidates(extensionPath)) {
    if (await isProgram(path)) {
      return { path };
    }
  }
  return {
    problem: vscode.l10n.t(
      'The gongwen program was not found on PATH or in target/release. Run "cargo install --path ." in its repository, or set its path.',
    ),
  };
}

function candidates(extensionPath: string): string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  // What a folder brings along is run only where the user trusts the folder.
  const folders = vscode.workspace.isTrusted ? workspaceFolders() : [];
  const built = [...folders, resolve(extensionPath, '..', '..')].map((folder) => join(folder, 'target', 'release'));
  return [...onPath, ...built].map((folder) => join(folder, NAME));
}

function workspaceFolders(): string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter((folder) => folder.uri.scheme === 'file')
    .map((folder) => folder.uri.fsPath);
}

function expand(path: string): string {
  const folder = workspaceFolders()[0] ?? '';
  const expanded = path.replace(/^~(?=$|[/\\])/, homedir()).replaceAll('${workspaceFolder}', folder);
  return resolve(folder, expanded);
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
