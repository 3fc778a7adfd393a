import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import * as vscode from 'vscode';
import { type Found, lookUp, type Places } from './lookup';
import { probe } from './probe';
import { versionFrom } from './version';

const NAME = process.platform === 'win32' ? 'gongwen.exe' : 'gongwen';

/** The program that this extension can work with: one of its own version or later. */
export function findProgram(extension: vscode.Extension<unknown>): Promise<Found> {
  const own = versionFrom(`gongwen ${extension.packageJSON.version}`) ?? [0, 0, 0];
  return lookUp(places(extension.extensionPath), own, probe);
}

function places(extensionPath: string): Places {
  const setting = vscode.workspace.getConfiguration('gongwen').get<string>('server.path', '').trim();
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  // What a folder brings along is run only where the user trusts the folder.
  const folders = vscode.workspace.isTrusted ? workspaceFolders() : [];
  const builds = [...folders, resolve(extensionPath, '..', '..')];
  return {
    setting: setting === '' ? undefined : expand(setting),
    path: onPath.map((folder) => join(folder, NAME)),
    bundled: join(extensionPath, 'server', NAME),
    built: builds.map((folder) => join(folder, 'target', 'release', NAME)),
  };
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
