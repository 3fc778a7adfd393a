import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Latest } from '../src/latest';

/** A job that ends when it is told to. */
function job() {
  const ends: (() => void)[] = [];
  const latest = new Latest(() => new Promise<void>((end) => ends.push(end)));
  const started = async (count: number) => {
    while (ends.length < count) await setImmediate();
  };
  return { latest, ends, started };
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test('many wishes in a row are one run', async () => {
  const { latest, ends, started } = job();
  for (let i = 0; i < 10; i++) latest.soon(5);
  await started(1);
  await wait(20);
  assert.equal(ends.length, 1);
});

test('what is wished for while it runs is done once, after it', async () => {
  const { latest, ends, started } = job();
  latest.soon(0);
  await started(1);
  latest.soon(0);
  await wait(10);
  latest.soon(0);
  await wait(10);
  assert.equal(ends.length, 1, 'never twice at once');
  ends[0]?.();
  await started(2);
  ends[1]?.();
  await wait(20);
  assert.equal(ends.length, 2);
});

test('a job that fails is done again when it is wished for', async () => {
  let runs = 0;
  const latest = new Latest(async () => {
    runs++;
    throw new Error('stopped');
  });
  for (const wanted of [1, 2]) {
    latest.soon(0);
    while (runs < wanted) await setImmediate();
  }
  assert.equal(runs, 2);
});

test('after the end nothing runs', async () => {
  const { latest, ends } = job();
  latest.soon(0);
  latest.dispose();
  latest.soon(0);
  await wait(10);
  assert.equal(ends.length, 0);
});
