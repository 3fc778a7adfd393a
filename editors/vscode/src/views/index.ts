import * as vscode from 'vscode';
import type { Followed } from '../followed';
import { departmentNodes } from './departments';
import { GO_TO, goTo } from './goTo';
import { indicatorNodes } from './indicators';
import { List } from './list';

/** The two lists in the side bar. */
export const views = (followed: Followed): vscode.Disposable[] => [
  vscode.commands.registerCommand(GO_TO, goTo),
  new List('gongwen.departments', followed, 'departments', departmentNodes),
  new List('gongwen.indicators', followed, 'indicators', indicatorNodes),
];
