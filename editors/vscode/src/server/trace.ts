import * as vscode from 'vscode';

/**
 * Where the messages between editor and server are recorded. The client library records only into a log whose level is
 * the finest; here the setting `gongwen.trace.server` alone decides, and the messages stand in a list of their own.
 */
export class Trace implements vscode.LogOutputChannel {
  readonly name = 'Gongwen 公文 Trace';
  private readonly changed = new vscode.EventEmitter<vscode.LogLevel>();
  readonly onDidChangeLogLevel = this.changed.event;
  private channel: vscode.OutputChannel | undefined;
  private readonly following = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('gongwen.trace.server')) this.changed.fire(this.logLevel);
  });

  get logLevel(): vscode.LogLevel {
    const level = vscode.workspace.getConfiguration('gongwen').get<string>('trace.server', 'off');
    return level === 'off' ? vscode.LogLevel.Off : vscode.LogLevel.Trace;
  }

  trace(message: string): void {
    this.appendLine(`${new Date().toISOString()} ${message}`);
  }
  debug(message: string): void {
    this.trace(message);
  }
  info(message: string): void {
    this.trace(message);
  }
  warn(message: string): void {
    this.trace(message);
  }
  error(message: string | Error): void {
    this.trace(String(message));
  }
  append(text: string): void {
    this.open().append(text);
  }
  appendLine(line: string): void {
    this.open().appendLine(line);
  }
  replace(text: string): void {
    this.open().replace(text);
  }
  clear(): void {
    this.channel?.clear();
  }
  show(): void {
    this.open().show(true);
  }
  hide(): void {
    this.channel?.hide();
  }
  dispose(): void {
    this.following.dispose();
    this.changed.dispose();
    this.channel?.dispose();
  }

  /** Nobody who does not ask for it has it among the outputs. */
  private open(): vscode.OutputChannel {
    return (this.channel ??= vscode.window.createOutputChannel(this.name));
  }
}
