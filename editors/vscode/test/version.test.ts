import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAtLeast, versionFrom } from '../src/server/version';

test('what gongwen prints of itself is its version', () => {
  assert.deepEqual(versionFrom('gongwen 0.1.0\n'), [0, 1, 0]);
  assert.deepEqual(versionFrom('gongwen 10.20.3-beta.1 (abc)\r\n'), [10, 20, 3]);
});

test('another program of that name is not ours', () => {
  for (const printed of ['', 'gongwen', 'gongwen 1', 'gongwen1.2.3', 'node v20.1.0', 'error: gongwen 1.2.3', 'gongwen x.y.z']) {
    assert.equal(versionFrom(printed), undefined, printed);
  }
});

test('versions are compared number by number', () => {
  assert.ok(isAtLeast([0, 1, 0], [0, 1, 0]));
  assert.ok(isAtLeast([0, 10, 0], [0, 9, 9]));
  assert.ok(isAtLeast([1, 0, 0], [0, 99, 99]));
  assert.ok(!isAtLeast([0, 1, 9], [0, 2, 0]));
  assert.ok(!isAtLeast([0, 9, 9], [1, 0, 0]));
  assert.ok(!isAtLeast([1, 2, 2], [1, 2, 3]));
});
