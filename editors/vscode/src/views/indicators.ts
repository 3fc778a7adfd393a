import * as vscode from 'vscode';
import { type Range, rangeOf } from '../protocol';
import { icon, Ids, type Node } from './node';

interface Mention {
  period: string;
  level: string;
  growth: string;
  comparison: string;
  status: string;
  range: Range;
}

interface Indicator {
  name: string;
  mentions: number[];
}

/** The server's answer: the dictionary's indicators, and what is counted besides; both point at mentions. */
export interface Indicators {
  mentions: Mention[];
  indicators: Indicator[];
  others: Indicator[];
}

/** Every indicator with its mentions; the other counts, which are many, in one entry at the end. */
export function indicatorNodes({ mentions, indicators, others }: Indicators): Node[] {
  const ids = new Ids();
  const node = ({ name, mentions: own }: Indicator, group: string) =>
    indicatorNode(name, own.flatMap((index) => mentions[index] ?? []), ids.of(`${group}:${name}`));
  const nodes = indicators.map((indicator) => node(indicator, ''));
  if (others.length === 0) return nodes;
  const rest: Node = {
    id: '?',
    label: vscode.l10n.t('Other counts'),
    description: String(others.length),
    icon: icon('symbol-numeric'),
    children: others.map((other) => node(other, '?')),
  };
  return [...nodes, rest];
}

function indicatorNode(name: string, mentions: Mention[], id: string): Node {
  const [first] = mentions;
  const node: Node = { id, label: name, icon: icon('graph'), ...(first && { place: rangeOf(first.range) }) };
  // What is said once is said at once.
  if (first && mentions.length === 1) return { ...node, description: `${figures(first)} · ${when(first)}` };
  return {
    ...node,
    description: mentions.map(figures).filter(Boolean).join('；'),
    children: mentions.map((mention, i) => ({
      id: `${id}/${i}`,
      label: figures(mention) || mention.comparison,
      description: `${when(mention)} · ${vscode.l10n.t('line {0}', mention.range.start.line + 1)}`,
      tooltip: [figures(mention), mention.comparison, when(mention)].filter(Boolean).join('\n'),
      place: rangeOf(mention.range),
    })),
  };
}

/** 184.2亿元 +6.5% */
const figures = ({ level, growth, comparison }: Mention) => [level, growth].filter(Boolean).join(' ') || comparison;

/** 2024年 完成 */
const when = ({ period, status }: Mention) => [period, status].filter(Boolean).join(' ');
