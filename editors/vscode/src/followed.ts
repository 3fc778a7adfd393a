import * as vscode from 'vscode';
import { isWritten } from './languages';
import { Latest } from './latest';
import { named } from './protocol';
import type { Session } from './server/session';

/** While somebody types, nothing is asked for: so long (milliseconds). */
const QUIET = 300;
/** From here on the status item says that it is busy (milliseconds). */
const LONG = 500;

/** What the server takes a document for. */
export interface Kind {
  kind: 'report' | 'breakdown-plan' | 'report-with-plan' | 'other';
  name: string;
}

/** The document whose kind, departments and indicators are shown: the one at hand, or the last that was. */
export class Followed implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly latest = new Latest(() => this.ask());
  private readonly subscriptions: vscode.Disposable[];

  /** Its text, its kind, or the document itself. */
  readonly onDidChange = this.changed.event;
  document: vscode.TextDocument | undefined;
  /** Nothing while it is not known. */
  kind: Kind | undefined;
  busy = false;

  constructor(private readonly session: Session) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.take()),
      vscode.workspace.onDidOpenTextDocument(() => this.take()), // its language was changed
      vscode.workspace.onDidCloseTextDocument(() => this.take()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.document) this.latest.soon(QUIET);
      }),
      session.onDidChange(() => this.latest.soon(0)),
    ];
    this.take();
  }

  get isOurs(): boolean {
    return this.kind !== undefined && this.kind.kind !== 'other';
  }

  /** An answer of the server about the document as it is. */
  async about<T>(command: string): Promise<T | undefined> {
    if (!this.document || this.session.condition !== 'running') return undefined;
    return (await this.session.execute<T>(command, named(this.document))) ?? undefined;
  }

  dispose(): void {
    this.latest.dispose();
    this.changed.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private take(): void {
    const active = vscode.window.activeTextEditor?.document;
    const last = this.document?.isClosed ? undefined : this.document;
    // A list or a log that has the focus is no other document.
    const document = active && isWritten(active) ? active : isElsewhere(active) ? last : undefined;
    if (document === this.document) return;
    this.document = document;
    this.kind = undefined;
    this.latest.soon(0);
  }

  private async ask(): Promise<void> {
    const { document } = this;
    const slow = setTimeout(() => this.become(true), LONG);
    const kind = await this.about<Kind>('kind').finally(() => clearTimeout(slow));
    this.busy = false;
    if (document !== this.document) return this.latest.soon(0);
    // While the server starts anew, the document is what it was.
    this.kind = kind ?? this.kind;
    await this.tell();
    this.changed.fire();
  }

  /** To package.json: whether there has been a report or a plan in this window, and whether this is one. */
  private async tell(): Promise<void> {
    const set = (name: string, to: boolean) => vscode.commands.executeCommand('setContext', `gongwen.${name}`, to);
    await set('document', this.isOurs);
    if (this.isOurs) await set('active', true);
  }

  private become(busy: boolean): void {
    this.busy = busy;
    this.changed.fire();
  }
}

/** No editor of a file: nothing, or a panel's. */
const isElsewhere = (document: vscode.TextDocument | undefined) => !document || document.uri.scheme === 'output';
