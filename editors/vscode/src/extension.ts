import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { SHOW_PLACES, showPlaces } from './places';
import { Session } from './session';

let session: Session | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const started = (session = new Session(context.extensionPath));
  context.subscriptions.push(
    started,
    vscode.commands.registerCommand('gongwen.restartServer', () => started.restart()),
    vscode.commands.registerCommand('gongwen.showLog', () => started.showLog()),
    ...registerCommands(started),
    vscode.commands.registerCommand(SHOW_PLACES, showPlaces),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('gongwen.server.path')) {
        void started.restart();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void started.restart()),
  );
  void started.restart(); // opening the file does not wait for the server
}

export function deactivate(): Promise<void> | undefined {
  return session?.stop();
}
