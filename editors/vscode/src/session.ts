import * as vscode from 'vscode';
import { ErrorCodes, LanguageClient, type LanguageClientOptions, ResponseError, type ServerOptions } from 'vscode-languageclient/node';
import { knowsCommands, SHOW_PLACES } from './places';
import { findProgram } from './program';

/** The one running server, or none, and the log that outlives restarts. */
export class Session implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel('Gongwen 公文', { log: true });
  private client: LanguageClient | undefined;
  private last: Promise<void> = Promise.resolve();
  /** From the wish to stop the server on: nothing new is said to it. */
  private leaving = false;

  constructor(private readonly extensionPath: string) {}

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

  dispose(): void {
    this.log.dispose();
  }

  private async startClient(): Promise<void> {
    const program = await findProgram(this.extensionPath);
    if ('problem' in program) {
      this.log.error(program.problem);
      void this.explain(program.problem);
      return;
    }
    this.log.info(`${program.path} server`);
    const server: ServerOptions = { command: program.path, args: ['server'] };
    const options: LanguageClientOptions = {
      // No scheme: files, unsaved documents and remote ones alike.
      documentSelector: [{ language: 'plaintext' }, { language: 'markdown' }],
      outputChannel: this.log,
      traceOutputChannel: this.log,
      middleware: {
        // A request that was being prepared when the server was asked to stop must not reach it after that: the server
        // would refuse it, rightly, and the refusal would be shown.
        sendRequest: (type, param, token, next) =>
          client.isRunning() && !this.leaving
            ? next(type, param, token)
            : Promise.reject(new ResponseError(ErrorCodes.ConnectionInactive, 'stopping')),
        // The change that makes the server start anew is no news for the one that stops.
        workspace: {
          didChangeConfiguration: (sections, next) => (this.leaving ? Promise.resolve() : next(sections)),
        },
      },
    };
    this.leaving = false;
    const client = new LanguageClient('gongwen', 'Gongwen 公文', server, options);
    client.registerFeature(knowsCommands([SHOW_PLACES]));
    try {
      await client.start();
      this.client = client;
    } catch (error) {
      const problem = vscode.l10n.t('gongwen could not be started: {0}', String(error));
      this.log.error(problem);
      void this.explain(problem);
    }
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.log.warn(String(error)); // a server that has crashed cannot be stopped
    }
  }

  private async explain(problem: string): Promise<void> {
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
