import * as vscode from 'vscode';
import type { Problem } from './lookup';

/** Why there is no server, in a sentence with the way out. */
export function explained(problem: Problem): string {
  const { t } = vscode.l10n;
  switch (problem.kind) {
    case 'missing':
      return t(
        'The gongwen program was not found: not on PATH, and none came with this extension. Run "cargo install --path ." in its repository, or set its path.',
      );
    case 'nothing':
      return t('gongwen.server.path names {0}, but there is no program there that can be run.', problem.path);
    case 'stranger':
      return t('{0} is not the gongwen program.', problem.path);
    case 'old':
      return t(
        '{0} is gongwen {1}; this extension needs {2} or later. Install it anew, or set another path.',
        problem.path,
        problem.version.join('.'),
        problem.needed.join('.'),
      );
  }
}
