import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { probe } from '../src/server/probe';

const folder = mkdtempSync(join(tmpdir(), '程序-'));
after(() => rmSync(folder, { recursive: true }));

function script(name: string, text: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode });
  return path;
}

const skip = process.platform === 'win32' && 'scripts do not run so';

test('a program is asked for its version', { skip }, async () => {
  assert.deepEqual(await probe(script('ours', '[ "$1" = --version ] && echo "gongwen 1.2.3"')), [1, 2, 3]);
});

test('one that answers otherwise, fails, or is none is a stranger', { skip }, async () => {
  assert.equal(await probe(script('other', 'echo "hello"')), 'stranger');
  assert.equal(await probe(script('failing', 'echo "gongwen 1.2.3"; exit 1')), 'stranger');
  writeFileSync(join(folder, 'broken'), '\u007fELF', { mode: 0o755 });
  assert.equal(await probe(join(folder, 'broken')), 'stranger');
});

test('what cannot be run is nothing', { skip }, async () => {
  assert.equal(await probe(join(folder, 'nowhere')), 'nothing');
  assert.equal(await probe(folder), 'nothing');
  assert.equal(await probe(script('plain', 'echo "gongwen 1.2.3"', 0o644)), 'nothing');
});
