import * as vscode from 'vscode';
import type { Followed } from './followed';
import type { Session } from './server/session';

/** The diagnostics of the server bear this name. */
const SOURCE = 'gongwen';

/** In the status bar, of a report or a plan: what it is taken for, how many problems it has, whether the server works. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('gongwen', vscode.StatusBarAlignment.Right, 90);
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly session: Session,
    private readonly followed: Followed,
  ) {
    this.item.name = 'Gongwen 公文';
    this.item.command = 'gongwen.menu';
    this.subscriptions = vscode.Disposable.from(
      session.onDidChange(() => this.show()),
      followed.onDidChange(() => this.show()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const here = followed.document?.uri.toString();
        if (uris.some((uri) => uri.toString() === here)) this.show();
      }),
    );
    this.show();
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.item.dispose();
  }

  private show(): void {
    const { document, kind, isOurs, busy } = this.followed;
    const failed = this.session.condition === 'failed';
    // A shopping list has no mark, here as in its text.
    if (!document || !(isOurs || failed)) return this.item.hide();
    this.item.backgroundColor = failed ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    if (failed) {
      this.say('$(error) 公文', vscode.l10n.t('The server does not run'));
    } else {
      const { text, words } = problems(document.uri);
      const sign = busy || this.session.condition === 'starting' ? '$(sync~spin)' : '$(checklist)';
      this.say(`${sign} ${kind?.name ?? ''} ${text}`, `${kind?.name ?? ''}\n${words}`);
    }
    this.item.show();
  }

  private say(text: string, tooltip: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `Gongwen 公文: ${tooltip}` };
  }
}

/** How many there are, in signs and in words. */
function problems(document: vscode.Uri): { text: string; words: string } {
  const own = vscode.languages.getDiagnostics(document).filter(({ source }) => source === SOURCE);
  const count = (severity: vscode.DiagnosticSeverity) => own.filter((one) => one.severity === severity).length;
  const { Error, Warning } = vscode.DiagnosticSeverity;
  const [errors, warnings] = [count(Error), count(Warning)];
  const words = vscode.l10n.t('{0} errors, {1} warnings, {2} notes', errors, warnings, own.length - errors - warnings);
  return { text: `$(error) ${errors} $(warning) ${warnings}`, words };
}
