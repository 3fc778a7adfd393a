import * as vscode from 'vscode';
import type { Followed } from '../followed';
import { Latest } from '../latest';
import { GO_TO } from './goTo';
import type { Node } from './node';

/** A list beside the text, made of one answer of the server. It asks only while it is seen. */
export class List<T> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly latest = new Latest(() => this.fill());
  private readonly view: vscode.TreeView<Node>;
  private readonly following: vscode.Disposable;
  private roots: Node[] = [];
  private document: vscode.TextDocument | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  /** `command` is the server's, `nodes` makes entries of its answer. */
  constructor(
    id: string,
    private readonly followed: Followed,
    private readonly command: string,
    private readonly nodes: (answer: T) => Node[],
  ) {
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.following = vscode.Disposable.from(
      followed.onDidChange(() => this.latest.soon(0)),
      this.view.onDidChangeVisibility(() => this.latest.soon(0)),
    );
  }

  getChildren(node?: Node): Node[] {
    return node ? (node.children ?? []) : this.roots;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(node.label, node.children ? Collapsed : None);
    item.id = node.id;
    if (node.description) item.description = node.description;
    item.tooltip = node.tooltip ?? node.label;
    if (node.icon) item.iconPath = node.icon;
    if (node.place && this.document) {
      item.command = { command: GO_TO, title: '', arguments: [this.document.uri, node.place, node.children !== undefined] };
    }
    return item;
  }

  dispose(): void {
    this.latest.dispose();
    this.following.dispose();
    this.view.dispose();
    this.changed.dispose();
  }

  private async fill(): Promise<void> {
    if (!this.view.visible) return;
    const { document, isOurs } = this.followed;
    const answer = isOurs ? await this.followed.about<T>(this.command) : undefined;
    if (document !== this.followed.document) return; // it will be asked for anew
    // While the server starts anew, the list stands.
    if (!answer && isOurs && document === this.document) return;
    this.document = document;
    this.roots = answer ? this.nodes(answer) : [];
    this.changed.fire();
  }
}
