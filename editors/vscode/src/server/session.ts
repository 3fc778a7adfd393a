import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { explained } from './explain';
import { findProgram } from './find';
import type { Program } from './lookup';
import { Trace } from './trace';

export type Condition = 'starting' | 'running' | 'failed';

/** The one running server, or none, and the log that outlives restarts. */
export class Session implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel('Gongwen 公文', { log: true });
  private readonly trace = new Trace();
  private readonly changed = new vscode.EventEmitter<Condition>();
  private client: LanguageClient | undefined;
  private last: Promise<void> = Promise.resolve();
  /** From the wish to stop the server on: nothing new is said to it. */
  private leaving = false;
  private now: Condition = 'starting';

  readonly onDidChange = this.changed.event;
  /** What runs, while it runs. */
  program: Program | undefined;

  constructor(private readonly extension: vscode.Extension<unknown>) {}

  get condition(): Condition {
    return this.now;
  }

  /** Starts the server anew. Calls run one after another. */
  restart(): Promise<void> {
    this.leaving = true;
    this.last = this.last.then(() => this.stopClient()).then(() => this.startClient());
    return this.last;
  }

  stop(): Promise<void> {
    this.leaving = true;
    this.last = this.last.then(() => this.stopClient());
    return this.last;
  }

  /** One of the server's own commands; nothing while there is no server. */
  async execute<T>(command: string, argument: object): Promise<T | null | undefined> {
    return this.request('workspace/executeCommand', { command: `gongwen.server.${command}`, arguments: [argument] });
  }

  /** A request of the protocol; nothing while there is no server. */
  async request<T>(method: string, params: object): Promise<T | null | undefined> {
    await this.last; // it may be starting
    return this.client?.sendRequest<T | null>(method, params);
  }

  showLog(): void {
    this.log.show();
  }

  showTrace(): void {
    this.trace.show();
  }

  dispose(): void {
    this.log.dispose();
    this.trace.dispose();
    this.changed.dispose();
  }

  private async startClient(): Promise<void> {
    this.become('starting');
    const { result, passedOver } = await findProgram(this.extension);
    for (const problem of passedOver) this.log.warn(explained(problem));
    if ('problem' in result) return this.fail(explained(result.problem));
    const { program } = result;
    this.log.info(`${program.path} server (${program.version.join('.')}, ${program.origin})`);
    this.leaving = false;
    const { makeClient, follow } = await import('./client.js');
    const { log, trace } = this;
    const client = makeClient(program.path, { log, trace, isLeaving: () => this.leaving });
    follow(client, (condition) => {
      if (client === this.client && !this.leaving) this.become(condition);
    });
    try {
      await client.start();
      this.client = client;
      this.program = program;
      this.become('running');
    } catch (error) {
      this.fail(vscode.l10n.t('gongwen could not be started: {0}', String(error)));
    }
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.program = undefined;
    // What the same event has just made the editor ask for is let through to where it is refused without a word; the
    // library would say aloud that its server is missing.
    await new Promise((done) => setImmediate(done));
    try {
      await client?.dispose();
    } catch (error) {
      this.log.warn(String(error)); // a server that has crashed cannot be stopped
    }
  }

  private become(condition: Condition): void {
    this.now = condition;
    this.changed.fire(condition);
  }

  private fail(problem: string): void {
    this.log.error(problem);
    this.become('failed');
    void this.complain(problem);
  }

  private async complain(problem: string): Promise<void> {
    const setting = vscode.l10n.t('Open Setting');
    const again = vscode.l10n.t('Try Again');
    const log = vscode.l10n.t('Show Log');
    switch (await vscode.window.showErrorMessage(problem, setting, again, log)) {
      case setting:
        await openSetting('gongwen.server.path');
        break;
      case again:
        await this.restart();
        break;
      case log:
        this.showLog();
        break;
    }
  }
}

/** A setting of the machine stands, in a remote window, with the remote settings only. */
async function openSetting(query: string): Promise<void> {
  const command = vscode.env.remoteName ? 'workbench.action.openRemoteSettings' : 'workbench.action.openSettings';
  await vscode.commands.executeCommand(command, { query });
}
