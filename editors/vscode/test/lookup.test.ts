import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUp, type Places, type Probed } from '../src/server/lookup';

const PLACES: Places = { setting: undefined, path: ['/a/gongwen', '/b/gongwen'], bundled: '/ext/gongwen', built: ['/repo/gongwen'] };

/** Looks among programs that are at these paths; version 1.2.0 is needed. */
async function look(programs: Record<string, Probed>, places: Partial<Places> = {}) {
  const asked: string[] = [];
  const probe = async (path: string) => {
    asked.push(path);
    return programs[path] ?? 'nothing';
  };
  const found = await lookUp({ ...PLACES, ...places }, [1, 2, 0], probe);
  return { ...found, asked };
}

test('PATH goes before what is bundled, and that before a build', async () => {
  const all: Record<string, Probed> = { '/b/gongwen': [1, 2, 0], '/ext/gongwen': [1, 3, 0], '/repo/gongwen': [2, 0, 0] };
  const order = [];
  for (const path of ['/b/gongwen', '/ext/gongwen', '/repo/gongwen']) {
    const { result, asked } = await look(all);
    assert.ok('program' in result);
    assert.equal(result.program.path, path);
    assert.equal(asked.at(-1), path, 'nothing is asked after the first that will do');
    order.push(result.program.origin);
    delete all[path];
  }
  assert.deepEqual(order, ['path', 'bundled', 'built']);
});

test('the setting goes before all', async () => {
  const { result, asked } = await look({ '/own': [1, 2, 5], '/a/gongwen': [9, 0, 0] }, { setting: '/own' });
  assert.deepEqual(result, { program: { path: '/own', version: [1, 2, 5], origin: 'setting' } });
  assert.deepEqual(asked, ['/own']);
});

test('what the setting names is not replaced when it will not do', async () => {
  const all: Record<string, Probed> = { '/old': [1, 1, 9], '/other': 'stranger', '/a/gongwen': [1, 2, 0] };
  const problem = async (setting: string) => (await look(all, { setting })).result;
  assert.deepEqual(await problem('/nowhere'), { problem: { kind: 'nothing', path: '/nowhere' } });
  assert.deepEqual(await problem('/other'), { problem: { kind: 'stranger', path: '/other' } });
  assert.deepEqual(await problem('/old'), { problem: { kind: 'old', path: '/old', version: [1, 1, 9], needed: [1, 2, 0] } });
});

test('an old one and a stranger on PATH are passed over, and that is told', async () => {
  const { result, passedOver } = await look({ '/a/gongwen': 'stranger', '/b/gongwen': [1, 1, 0], '/ext/gongwen': [1, 2, 0] });
  assert.ok('program' in result && result.program.origin === 'bundled');
  assert.deepEqual(
    passedOver.map(({ kind }) => kind),
    ['stranger', 'old'],
  );
});

test('where only old ones are, the first is named', async () => {
  const { result } = await look({ '/a/gongwen': 'stranger', '/b/gongwen': [0, 9, 0], '/repo/gongwen': [1, 1, 0] });
  assert.ok('problem' in result && result.problem.kind === 'old');
  assert.equal(result.problem.path, '/b/gongwen');
});

test('where there is none, it is missing', async () => {
  const { result, passedOver } = await look({});
  assert.deepEqual(result, { problem: { kind: 'missing' } });
  assert.deepEqual(passedOver, []);
});
