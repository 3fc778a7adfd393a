import type * as vscode from 'vscode';
import { ErrorCodes, LanguageClient, type LanguageClientOptions, ResponseError, type ServerOptions, State } from 'vscode-languageclient/node';
import { LANGUAGES } from '../languages';
import { knowsCommands, SHOW_PLACES } from './places';

/** What the client asks of its owner. */
export interface Owner {
  log: vscode.LogOutputChannel;
  trace: vscode.LogOutputChannel;
  /** From the wish to stop the server on. */
  isLeaving(): boolean;
}

/** The protocol's side of a session. It is loaded after activation, which must not wait for it. */
export function makeClient(command: string, owner: Owner): LanguageClient {
  const server: ServerOptions = { command, args: ['server'] };
  const options: LanguageClientOptions = {
    // No scheme: files, unsaved documents and remote ones alike.
    documentSelector: LANGUAGES.map((language) => ({ language })),
    outputChannel: owner.log,
    traceOutputChannel: owner.trace,
    middleware: {
      // A request that was being prepared when the server was asked to stop must not reach it after that: the server
      // would refuse it, rightly, and the refusal would be shown.
      sendRequest: (type, param, token, next) =>
        client.isRunning() && !owner.isLeaving()
          ? next(type, param, token)
          : Promise.reject(new ResponseError(ErrorCodes.ConnectionInactive, 'stopping')),
      // The change that makes the server start anew is no news for the one that stops.
      workspace: {
        didChangeConfiguration: (sections, next) => (owner.isLeaving() ? Promise.resolve() : next(sections)),
      },
    },
  };
  const client = new LanguageClient('gongwen', 'Gongwen 公文', server, options);
  client.registerFeature(knowsCommands([SHOW_PLACES]));
  return client;
}

/** The library starts a server that has crashed anew, some times. */
export function follow(client: LanguageClient, tell: (condition: 'starting' | 'running' | 'failed') => void): void {
  const conditions = { [State.Starting]: 'starting', [State.StartFailed]: 'failed', [State.Running]: 'running', [State.Stopped]: 'failed' } as const;
  client.onDidChangeState(({ newState }) => tell(conditions[newState]));
}
