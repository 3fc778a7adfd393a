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
