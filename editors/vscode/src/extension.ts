import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { Followed } from './followed';
import { offerSettings } from './offer';
import { SHOW_PLACES, showPlaces } from './server/places';
import { Session } from './server/session';
import { Status } from './status';
import { tasks } from './task';
import { views } from './views';

let session: Session | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const started = (session = new Session(context.extension));
  const followed = new Followed(started);
  context.subscriptions.push(
    started,
    followed,
    new Status(started, followed),
    ...views(followed),
    ...registerCommands(started),
    tasks(started),
    offerSettings(context, followed),
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
