import * as vscode from 'vscode';
import type { Position, StaticFeature } from 'vscode-languageclient/node';

/** A command that the server's lenses name: shows places of a document in a list. */
export const SHOW_PLACES = 'gongwen.showReferences';

/** VS Code's own command wants its own types; the server sends the protocol's. */
export async function showPlaces(document: string, at: Position, places: Position[]): Promise<void> {
  const uri = vscode.Uri.parse(document);
  const position = ({ line, character }: Position) => new vscode.Position(line, character);
  const locations = places.map((place) => new vscode.Location(uri, position(place)));
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position(at), locations);
}

/** Tells the server which commands its lenses may name. */
export function knowsCommands(commands: string[]): StaticFeature {
  return {
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { commands: { commands } };
    },
    initialize: () => {},
    getState: () => ({ kind: 'static' }),
    clear: () => {},
  };
}
