import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const json = (name: string) => JSON.parse(readFileSync(name, 'utf8')) as Record<string, string>;
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

test('every sentence that is said stands in the Chinese bundle, and no other', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(join('src', name), 'utf8'));
  const said = texts.flatMap((text) => [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words ?? ''));
  const bundle = json('l10n/bundle.l10n.zh-cn.json');
  assert.deepEqual(sorted(said), sorted(Object.keys(bundle)));
  for (const [english, chinese] of Object.entries(bundle)) {
    const places = (words: string) => sorted(words.match(/\{\d\}/g) ?? []);
    assert.deepEqual(places(chinese), places(english), english);
  }
});

test('every title in package.json stands in both languages', () => {
  const named = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, name]) => name ?? '');
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    assert.deepEqual(sorted(named), sorted(Object.keys(json(file))), file);
  }
});

test('every command that package.json names is registered', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const registered = readFileSync('src/commands/index.ts', 'utf8');
  const titled: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  for (const command of titled) {
    assert.ok(registered.includes(`    ${command.replace('gongwen.', '')}: () =>`), command);
  }
  const { keybindings, menus } = manifest.contributes;
  const used: { command: string }[] = [...keybindings, ...Object.values(menus).flat()];
  for (const { command } of used) assert.ok(titled.includes(command), command);
});
