import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readPdf } from '../helpers/pdf-text';
import { readSqlite } from '../helpers/read-sqlite';
import { expect, test } from './fixtures/program';
import { shareProgram } from './fixtures/shared-program';
import { field } from './screens/fields';

const program = shareProgram();
const FEBRUARY = "received_day BETWEEN '2026-02-01' AND '2026-02-28'";

test('counts a month, opens its figures, signs and hands it out', async () => {
  const window = program();
  const { summary, shell } = window;
  const file = join(window.program.dataFolder, 'streetdesk.sqlite');
  const received = Number((await readSqlite(file, `SELECT count(*) n FROM cases WHERE ${FEBRUARY}`))[0]?.n);
  expect(received).toBeGreaterThan(20);
  await window.become('manager1');
  await shell.open('月报');
  await summary.chooseMonth('2026年2月');
  await expect(summary.sign).toBeDisabled();
  await summary.generate.click();

  await test.step('a figure opens the cases that it counts', async () => {
    const figure = summary.figure('收件').first();
    await expect(figure).toHaveText(String(received));
    await figure.click();
    await expect(summary.dialog.getByRole('heading')).toContainText(`${received} 件`);
    let rows = 0;
    const next = summary.dialog.getByRole('button', { name: '下一页', exact: true });
    for (let page = 1; rows < received; page += 1) {
      await expect(summary.dialog).toContainText(`第 ${page} 页`);
      await expect(summary.dialog.getByRole('progressbar')).toHaveCount(0);
      rows += await summary.dialog.locator('tbody tr').count();
      if (rows < received) await next.click();
    }
    expect(rows).toBe(received);
    await expect(next).toBeDisabled();
    await summary.dialog.getByRole('button', { name: '关闭', exact: true }).click();
  });

  await test.step('it reconciles', async () => {
    const line = (await summary.balance.textContent()) ?? '';
    const numbers = [...line.matchAll(/\d+/g)].map(([number]) => Number(number));
    const [start = 0, came = 0, reopened = 0, closed = 0, end = 0] = numbers;
    expect(numbers).toHaveLength(5);
    expect(came).toBe(received);
    expect(start + came + reopened - closed).toBe(end);
  });

  await test.step('signing locks it', async () => {
    await summary.sign.click();
    await summary.dialog.getByRole('button', { name: '确定签发', exact: true }).click();
    await expect(summary.dialog).toHaveCount(0);
    await expect(summary.generate).toBeDisabled();
    await expect(summary.sign).toHaveCount(0);
    await expect(summary.state).toContainText('王鹏于 2026-03-16');
  });

  await test.step('the paper', async () => {
    const paper = readPdf(await summary.savePdf());
    for (const part of [
      '工作月报',
      '2026年2月1日至2026年2月28日',
      '制表人：王鹏',
      '签发人：王鹏',
      '审核人',
      '第1页共',
    ]) {
      expect(paper).toContain(part);
    }
    expect(paper).toContain(`收件${received}`);
  });

  await test.step('the workbook', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await summary.saveXlsx());
    const values: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.value))));
    expect(values.filter((value) => value instanceof Date).length).toBeGreaterThanOrEqual(3);
    expect(values).toContain(received);
    expect(values.filter((value) => typeof value === 'string' && /^[\d,.]+%?$/.test(value))).toEqual([]);
  });

  await test.step('two persons unlock it, and what was signed stays', async () => {
    await summary.unlock.click();
    await field(summary.dialog, '解除事由').fill('漏计一件');
    await field(summary.dialog, '复核人用户名').fill('admin');
    await field(summary.dialog, '复核人密码').fill('streetdesk-demo');
    await summary.dialog.getByRole('button', { name: '解除签发', exact: true }).click();
    await expect(summary.dialog).toHaveCount(0);
    await expect(summary.sign).toBeEnabled();
    await expect(summary.page.getByRole('alert').filter({ hasText: '事由：漏计一件' })).toContainText('解除签发');
  });
});

test('leaves signing to the manager, and to a month that has ended', async () => {
  const window = program();
  await window.become('coordinator1');
  await window.shell.open('月报');
  await window.summary.generate.click();
  await expect(window.summary.figure('收件').first()).toBeVisible();
  await expect(window.summary.sign).toHaveCount(0);
  await window.become('manager2');
  await window.shell.open('月报');
  await expect(window.program.page.getByText('本月尚未结束')).toBeVisible();
  await expect(window.summary.sign).toBeDisabled();
});
