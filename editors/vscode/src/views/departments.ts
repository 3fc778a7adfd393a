import * as vscode from 'vscode';
import { type Range, rangeOf } from '../protocol';
import { type Role, roles } from '../roles';
import { icon, Ids, type Node } from './node';

type Lack = 'lead' | 'quantity';

interface Target {
  label: string;
  range: Range;
  lacks: Lack[];
}

/** The server's answer: departments point at targets. */
export interface Departments {
  targets: Target[];
  departments: { name: string; tasks: [number, Role][] }[];
}

const ROLES: Role[] = ['lead', 'coorganiser', 'responsible'];
const WARNING = 'list.warningForeground';
const ERROR = 'list.errorForeground';

/** First what nobody leads, then every department with its targets. */
export function departmentNodes({ targets, departments }: Departments): Node[] {
  const words = roles();
  const ids = new Ids();
  const ownerless = targets.filter((target) => target.lacks.includes('lead'));
  const nodes = departments.map(({ name, tasks: all }): Node => {
    const own = all.flatMap(([index, role]) => {
      const target = targets[index];
      return target ? [{ target, role }] : [];
    });
    const counts = ROLES.map((role) => [words[role], own.filter((task) => task.role === role).length] as const);
    const uncounted = own.filter(({ target }) => target.lacks.includes('quantity')).length;
    const first = own.find(({ role }) => role === 'lead') ?? own[0];
    const id = ids.of(`:${name}`);
    return {
      id,
      label: name,
      description: counted([...counts, [vscode.l10n.t('without a number'), uncounted]]),
      icon: icon('organization'),
      ...(first && { place: rangeOf(first.target.range) }),
      children: tasks(own, id, ({ target, role }) => [target, role]),
    };
  });
  return ownerless.length === 0 ? nodes : [nobody(ownerless), ...nodes];
}

function nobody(targets: Target[]): Node {
  return {
    id: '?',
    label: vscode.l10n.t('Without a lead'),
    description: String(targets.length),
    icon: icon('error', ERROR),
    children: tasks(targets, '?', (target) => [target]),
  };
}

/** 主办6 · 协办2; what is not there is not said. */
const counted = (counts: (readonly [string, number])[]) =>
  counts.filter(([, count]) => count > 0).map(([word, count]) => vscode.l10n.t('{0} {1}', word, count)).join(' · ');

/** Entries in the order of the text. */
function tasks<T>(items: T[], owner: string, tell: (item: T) => [Target, Role?]): Node[] {
  const ids = new Ids();
  return items.map((item) => {
    const [target, role] = tell(item);
    const missing = target.lacks.map((lack) => lackWords()[lack]);
    const words = [...(role ? [roles()[role]] : []), ...missing].join(' · ');
    return {
      id: ids.of(`${owner}/${target.label}`),
      label: target.label,
      description: words,
      tooltip: `${target.label}\n${words}`,
      icon: taskIcon(target, role),
      place: rangeOf(target.range),
    };
  });
}

const lackWords = (): Record<Lack, string> => ({
  lead: vscode.l10n.t('without a lead'),
  quantity: vscode.l10n.t('without a number'),
});

/** A disc for who leads, a ring for who joins: a narrow side bar cuts the words off. In colour what lacks something. */
function taskIcon({ lacks }: Target, role: Role | undefined): vscode.ThemeIcon {
  if (lacks.includes('lead')) return icon('error', ERROR);
  return icon(role === 'coorganiser' ? 'circle-outline' : 'circle-filled', lacks.length > 0 ? WARNING : undefined);
}
