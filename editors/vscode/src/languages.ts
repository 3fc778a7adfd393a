import type * as vscode from 'vscode';

/** The languages in which official documents are written here. */
export const LANGUAGES = ['plaintext', 'markdown'];

export const isWritten = ({ languageId }: vscode.TextDocument) => LANGUAGES.includes(languageId);
