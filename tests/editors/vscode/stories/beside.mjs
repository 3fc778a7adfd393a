// A report and its plan in one folder: each tells what the other has.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, eventually } from '../checks.mjs';
import { PLAN, write } from '../documents.mjs';
import { work } from '../server.mjs';
import { click, closePeek, command, gotoLine, hoverOver, openFile, page, peeked, press, rows, shot, tell, tellNoMore, told, words } from '../window.mjs';
import { either } from '../words.mjs';

const TOLD = '玄武区报告.txt';
const BROKEN_DOWN = '玄武区方案.txt';
const REPORT = `玄武区2025年政府工作报告
各位代表：
一、2025年工作安排
新建口袋公园12个，改造老旧小区20万平方米。
培育高新技术企业60家，新增城镇就业2.1万人。
举办灯彩展览8场，接待游客300万人次。
选聘社区律师20名，打造街道法治驿站。
新增中小学学位1500个，引进骨干教师40名。
`;
const ITS_PLAN = `玄武区2025年政府工作目标任务分解方案
1.新建口袋公园12个，改造老旧小区20万平方米。（区城管局主办）
2.培育高新技术企业60家，新增城镇就业2.1万人。（区科技局主办，区人社局协办）
3.举办灯彩展览8场，接待游客300万人次。（区文旅局主办）
4.新增中小学学位1500个，引进骨干教师40名。（区教育局主办）
`;

export async function story() {
  write(TOLD, REPORT);
  write(BROKEN_DOWN, ITS_PLAN);
  await openFile(TOLD);
  await command('View: Close Other Editors in Group');
  await uncovered();
  await counterpart();
  for (const name of [TOLD, BROKEN_DOWN]) rmSync(join(work, name));
  await openFile(PLAN);
  await command('View: Close Other Editors in Group');
}

async function uncovered() {
  await tell('report-target-uncovered');
  await told('report-target-uncovered').first().waitFor();
  const found = words(await told('report-target-uncovered').first().innerText());
  check('what the plan leaves out is said where it is promised', found.includes('Ln 7,'), found);
  await tellNoMore();
  await gotoLine(1);
  const lens = page.locator('.codelens-decoration', { hasText: either('已列入方案', 'in the plan') }).first();
  await lens.waitFor();
  check('a lens counts what the plan has', true, words(await lens.innerText()));
}

async function counterpart() {
  let seen;
  await eventually('a promise tells who leads it in the plan', async () => (seen = await hoverOver('改造老旧小区')).includes('区城管局'));
  check('in these words', true, seen);
  await shot('beside');
  await press('Escape');
  await click('改造老旧小区');
  await press('Shift+F12');
  const found = [await peeked(), ...(await rows('.peekview-widget .ref-tree'))];
  check('and the plan is among its references', found.some((row) => row.includes(BROKEN_DOWN)), found);
  await closePeek();
}
