import * as vscode from 'vscode';
import type { Session } from './server/session';

const TYPE = 'gongwen';
/** One for each severity: the program's words for them are Chinese or English. */
const MATCHERS = ['$gongwen-error', '$gongwen-warning', '$gongwen-information'];

interface Definition extends vscode.TaskDefinition {
  paths?: string[];
}

/** `gongwen check` on the folder, in the list of tasks. */
export class CheckTasks implements vscode.TaskProvider {
  constructor(private readonly session: Session) {}

  provideTasks(): vscode.Task[] {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return folders.flatMap((folder) => this.task({ type: TYPE, task: 'check' }, folder) ?? []);
  }

  resolveTask({ definition, scope }: vscode.Task): vscode.Task | undefined {
    return this.task(definition as Definition, scope ?? vscode.TaskScope.Workspace);
  }

  private task(definition: Definition, scope: NonNullable<vscode.Task['scope']>): vscode.Task | undefined {
    const program = this.session.program?.path;
    if (!program) return undefined;
    const cwd = typeof scope === 'object' ? scope.uri.fsPath : '${workspaceFolder}';
    const run = new vscode.ProcessExecution(program, ['check', '--lang', language(), ...(definition.paths ?? ['.'])], { cwd });
    const task = new vscode.Task(definition, scope, 'check', TYPE, run, MATCHERS);
    task.group = vscode.TaskGroup.Test;
    task.presentationOptions = { clear: true, reveal: vscode.TaskRevealKind.Always };
    return task;
  }
}

/** The language of the problems in open files, for those of the closed ones stand beside them. */
function language(): string {
  const chosen = vscode.workspace.getConfiguration('gongwen').get<string | null>('language');
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return vscode.env.language.startsWith('zh') ? 'zh' : 'en';
}

export const tasks = (session: Session) => vscode.tasks.registerTaskProvider(TYPE, new CheckTasks(session));
