import * as vscode from 'vscode';

/** What a click in a list does. */
export const GO_TO = 'gongwen.goTo';

/** Who opens an entry stays in the list. */
export async function goTo(document: vscode.Uri, place: vscode.Range, opens: boolean): Promise<void> {
  const start = new vscode.Range(place.start, place.start);
  const editor = await vscode.window.showTextDocument(document, { selection: start, preserveFocus: opens });
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
