import { isAtLeast, type Version } from './version';

/** Where a program may be, in the order in which it is looked for. */
export interface Places {
  /** From the setting: this one or none. */
  setting: string | undefined;
  path: string[];
  /** Packed with the extension. */
  bundled: string;
  /** Left by a build from source. */
  built: string[];
}

export type Origin = keyof Places;

export interface Program {
  path: string;
  version: Version;
  origin: Origin;
}

/** What is at a path: nothing that runs, a program that is not ours, or ours. */
export type Probed = 'nothing' | 'stranger' | Version;

export type Problem =
  | { kind: 'missing' }
  | { kind: 'nothing' | 'stranger'; path: string }
  | { kind: 'old'; path: string; version: Version; needed: Version };

/** The program, or why there is none; and what was passed over on the way. */
export interface Found {
  result: { program: Program } | { problem: Problem };
  passedOver: Problem[];
}

/** Takes the first that is new enough. What the setting names is never replaced by another. */
export async function lookUp(places: Places, needed: Version, probe: (path: string) => Promise<Probed>): Promise<Found> {
  const passedOver: Problem[] = [];
  for (const [origin, path] of candidates(places)) {
    const probed = await probe(path);
    const problem = problemOf(path, probed, needed);
    if (!problem) return { result: { program: { path, version: probed as Version, origin } }, passedOver };
    if (origin === 'setting') return { result: { problem }, passedOver };
    if (problem.kind !== 'nothing') passedOver.push(problem);
  }
  const old = passedOver.find((problem) => problem.kind === 'old');
  return { result: { problem: old ?? { kind: 'missing' } }, passedOver };
}

function candidates({ setting, path, bundled, built }: Places): [Origin, string][] {
  if (setting !== undefined) return [['setting', setting]];
  const on = (origin: Origin) => (path: string): [Origin, string] => [origin, path];
  return [...path.map(on('path')), on('bundled')(bundled), ...built.map(on('built'))];
}

function problemOf(path: string, probed: Probed, needed: Version): Problem | undefined {
  if (probed === 'nothing' || probed === 'stranger') return { kind: probed, path };
  return isAtLeast(probed, needed) ? undefined : { kind: 'old', path, version: probed, needed };
}
