import * as vscode from 'vscode';
import { findInFolder } from './find';
import type { Session } from './session';

interface Position {
  line: number;
  character: number;
}
interface Range {
  start: Position;
  end: Position;
}
interface Department {
  name: string;
  targets: { role: 'lead' | 'coorganiser' | 'responsible'; label: string; range: Range }[];
}

/** What stands in the menus; the server answers, the window is moved here. */
export function registerCommands(session: Session): vscode.Disposable[] {
  const register = (name: string, run: () => Promise<unknown>) => vscode.commands.registerCommand(`gongwen.${name}`, run);
  return [
    register('newDocument', () => newDocument(session)),
    register('nextProblem', () => goToProblem(session, false)),
    register('previousProblem', () => goToProblem(session, true)),
    register('departmentTargets', () => showTargets(session)),
    register('copy', () => copy(session)),
    register('find', async () => findInFolder(session)),
  ];
}

async function newDocument(session: Session): Promise<void> {
  const kinds = [
    { label: vscode.l10n.t('Work report'), skeleton: 'report', languageId: 'plaintext' },
    { label: vscode.l10n.t('Breakdown plan'), skeleton: 'plan', languageId: 'plaintext' },
    { label: vscode.l10n.t('Progress table'), skeleton: 'progress', languageId: 'markdown' },
  ];
  const chosen = await vscode.window.showQuickPick(kinds, { title: vscode.l10n.t('New document') });
  if (!chosen) return;
  const year = new Date().getFullYear();
  // A table of progress takes its rows from the plan at hand.
  const textDocument = chosen.skeleton === 'progress' ? openDocument() : undefined;
  const content = await session.execute<string>('skeleton', { kind: chosen.skeleton, year, textDocument });
  if (content == null) return;
  const document = await vscode.workspace.openTextDocument({ language: chosen.languageId, content });
  await vscode.window.showTextDocument(document);
}

async function goToProblem(session: Session, backwards: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const found = await session.execute<Range>('problem', { ...here(editor), backwards });
  if (!found) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No problem in this document'), 3000);
    return;
  }
  const start = rangeOf(found).start;
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(rangeOf(found), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function showTargets(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const department = await session.execute<Department>('department', here(editor));
  if (!department) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Place the cursor on a department first'));
    return;
  }
  const roles = {
    lead: vscode.l10n.t('leads'),
    coorganiser: vscode.l10n.t('joins'),
    responsible: vscode.l10n.t('answers'),
  };
  const items = department.targets.map((target) => ({
    label: target.label,
    description: roles[target.role],
    range: rangeOf(target.range),
  }));
  const title = vscode.l10n.t('{0}: {1} targets', department.name, items.length);
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) return;
  editor.selection = new vscode.Selection(chosen.range.start, chosen.range.start);
  editor.revealRange(chosen.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function copy(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const lists = [
    { label: vscode.l10n.t('Targets'), list: 'targets' },
    { label: vscode.l10n.t('Indicators'), list: 'indicators' },
    { label: vscode.l10n.t('Outline'), list: 'outline' },
  ];
  const forms = [
    { form: vscode.l10n.t('as Markdown'), markup: 'markdown' },
    { form: vscode.l10n.t('for a spreadsheet'), markup: 'tsv' },
  ];
  const items = lists.flatMap(({ label, list }) => forms.map(({ form, markup }) => ({ label, description: form, list, markup })));
  const title = editor.selection.isEmpty ? vscode.l10n.t('Copy from the document') : vscode.l10n.t('Copy from the selection');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) return;
  const { list, markup } = chosen;
  const text = await session.execute<string>('extract', { ...here(editor), list, markup });
  if (text == null) return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} copied', chosen.label), 3000);
}

const openDocument = () => {
  const document = vscode.window.activeTextEditor?.document;
  return document && { uri: document.uri.toString() };
};

const here = ({ document, selection }: vscode.TextEditor) => ({
  textDocument: { uri: document.uri.toString() },
  position: position(selection.active),
  range: { start: position(selection.start), end: position(selection.end) },
});

const position = ({ line, character }: vscode.Position): Position => ({ line, character });

const rangeOf = ({ start, end }: Range) => new vscode.Range(start.line, start.character, end.line, end.character);
