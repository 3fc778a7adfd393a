import * as vscode from 'vscode';
import type { Session } from '../server/session';
import { openConfiguration } from './configuration';
import { copy } from './copy';
import { findInFolder } from './find';
import { showMenu } from './menu';
import { newDocument } from './newDocument';
import { goToProblem } from './problem';
import { showTargets } from './targets';
import { chooseTrace } from './trace';

/** What stands in the menus; the server answers, the window is moved here. */
export function registerCommands(session: Session): vscode.Disposable[] {
  const commands: Record<string, () => unknown> = {
    restartServer: () => session.restart(),
    showLog: () => session.showLog(),
    trace: () => chooseTrace(session),
    configuration: () => openConfiguration(),
    newDocument: () => newDocument(session),
    nextProblem: () => goToProblem(session, false),
    previousProblem: () => goToProblem(session, true),
    departmentTargets: () => showTargets(session),
    copy: () => copy(session),
    find: () => findInFolder(session),
    renumber: () => sourceAction('source.organizeNumbers.gongwen'),
    fixAll: () => sourceAction('source.fixAll.gongwen'),
    menu: () => showMenu(session),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`gongwen.${name}`, run));
}

/** What may also be done on saving; the server says what it is here. */
const sourceAction = (kind: string) => vscode.commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' });
