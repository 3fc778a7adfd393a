import * as vscode from 'vscode';

/** A place as the protocol gives it. */
export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}

export const position = ({ line, character }: vscode.Position): Position => ({ line, character });

export const rangeOf = ({ start, end }: Range) => new vscode.Range(start.line, start.character, end.line, end.character);

export const named = (document: vscode.TextDocument) => ({ textDocument: { uri: document.uri.toString() } });

/** The document, the cursor and the selection. */
export const here = ({ document, selection }: vscode.TextEditor) => ({
  ...named(document),
  position: position(selection.active),
  range: { start: position(selection.start), end: position(selection.end) },
});

/** Moves the cursor to the beginning of a place and shows all of it. */
export function goTo(editor: vscode.TextEditor, place: vscode.Range): void {
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
