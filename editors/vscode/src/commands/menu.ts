import * as vscode from 'vscode';
import type { Session } from '../server/session';

interface Choice extends vscode.QuickPickItem {
  command?: string;
}

/** What the status item opens. */
export async function showMenu(session: Session): Promise<void> {
  const running = session.condition === 'running';
  const items = running ? [...document(), ...folder(), ...server()] : server();
  const title = running && session.program ? `gongwen ${session.program.version.join('.')}` : vscode.l10n.t('The server does not run');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (chosen?.command) await vscode.commands.executeCommand(chosen.command);
}

const choice = (icon: string, label: string, command: string): Choice => ({ label: `$(${icon}) ${label}`, command });
const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });

const document = () => [
  heading(vscode.l10n.t('This document')),
  choice('arrow-down', vscode.l10n.t('Next problem'), 'gongwen.nextProblem'),
  choice('wand', vscode.l10n.t('Fix what can be fixed'), 'gongwen.fixAll'),
  choice('list-ordered', vscode.l10n.t('Renumber'), 'gongwen.renumber'),
  choice('copy', vscode.l10n.t('Copy targets, indicators or outline…'), 'gongwen.copy'),
  choice('organization', vscode.l10n.t('List of departments'), 'gongwen.departments.focus'),
  choice('graph', vscode.l10n.t('List of indicators'), 'gongwen.indicators.focus'),
];

const folder = () => [
  heading(vscode.l10n.t('The folder')),
  choice('search', vscode.l10n.t('Find in the folder…'), 'gongwen.find'),
  choice('new-file', vscode.l10n.t('New document…'), 'gongwen.newDocument'),
  choice('settings-gear', vscode.l10n.t('Configuration file'), 'gongwen.configuration'),
];

const server = () => [
  heading(vscode.l10n.t('The server')),
  choice('output', vscode.l10n.t('Show log'), 'gongwen.showLog'),
  choice('debug-restart', vscode.l10n.t('Restart'), 'gongwen.restartServer'),
  choice('record', vscode.l10n.t('Record messages…'), 'gongwen.trace'),
];
