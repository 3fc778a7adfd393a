import * as vscode from 'vscode';

/** What a click in a list does. */
export const GO_TO = 'gongwen.goTo';

export async function goTo(document: vscode.Uri, place: vscode.Range): Promise<void> {
  const start = new vscode.Range(place.start, place.start);
  const editor = await vscode.window.showTextDocument(document, { selection: start });
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
