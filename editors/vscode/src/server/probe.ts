import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { Probed } from './lookup';
import { versionFrom } from './version';

/** Who does not say its version in this time (milliseconds) is not ours. */
const PATIENCE = 5000;

/** Asks what is at a path for its version. */
export async function probe(path: string): Promise<Probed> {
  if (!(await isProgram(path))) return 'nothing';
  return new Promise((done) => {
    const child = execFile(path, ['--version'], { timeout: PATIENCE, windowsHide: true }, (error, printed) => {
      done((error ? undefined : versionFrom(printed)) ?? 'stranger');
    });
    child.stdin?.end();
  });
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
