// The documents of the folder: a real plan, and small ones that go with it.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { work } from './server.mjs';

export const PLAN = '任务分解方案.txt';
export const REPORT = '政府工作报告.txt';
/** A second plan: it cites the first, and names a department of it. */
export const OTHER_PLAN = '文旅专项方案.txt';
/** Put together from two drafts and a web page. */
export const MERGED = '合稿.txt';
/** Written in haste. */
export const UNTIDY = '待整理.txt';
/** No official document at all. */
export const LIST = '购物清单.txt';
export const MANUAL = 'README.md';

const real = fileURLToPath(new URL('../../corpus/gulou-2025-breakdown-plan.txt', import.meta.url));
const small = (name) => fileURLToPath(new URL(`documents/${name}`, import.meta.url));

copyFileSync(real, join(work, PLAN));
for (const name of [REPORT, OTHER_PLAN, MERGED, UNTIDY, LIST, MANUAL]) copyFileSync(small(name), join(work, name));

/** What stands on the disk. */
export const read = (name) => readFileSync(join(work, name), 'utf8');
export const write = (name, text) => writeFileSync(join(work, name), text);

/** Every document as it was at first. */
const originals = new Map([PLAN, REPORT, OTHER_PLAN, MERGED, UNTIDY, LIST, MANUAL].map((name) => [name, read(name)]));
export const original = (name) => originals.get(name);

/** The line, counted from one as the editor does, that begins so. */
export const lineOf = (beginning, name = PLAN) => original(name).split('\n').findIndex((line) => line.startsWith(beginning)) + 1;
export const line = (number, name = PLAN) => original(name).split('\n')[number - 1];

/** The clause at the end of a line of the plan. */
export const clauseOf = (number) => line(number).match(/\([^()]+\)$/)[0];

/** Target 3 of the plan, and its clause. */
export const TARGET_3 = lineOf('3.深入落实');
export const CLAUSE = clauseOf(TARGET_3);
