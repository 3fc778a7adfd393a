import * as vscode from 'vscode';

/** An entry of a list beside the text; a click goes to its place. */
export interface Node {
  /** The same as long as it is about the same thing, so that it stays open and chosen while one types. */
  id: string;
  label: string;
  description?: string;
  tooltip?: string;
  icon?: vscode.ThemeIcon;
  place?: vscode.Range;
  children?: Node[];
}

export const icon = (name: string, colour?: string) => new vscode.ThemeIcon(name, colour ? new vscode.ThemeColor(colour) : undefined);

/** Makes every id one of its kind: what is called as another was is numbered. */
export class Ids {
  private readonly seen = new Map<string, number>();

  of(name: string): string {
    const before = this.seen.get(name) ?? 0;
    this.seen.set(name, before + 1);
    return before === 0 ? name : `${name} ${before + 1}`;
  }
}
