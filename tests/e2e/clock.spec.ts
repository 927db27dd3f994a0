import { readPdf } from '../helpers/pdf-text';
import { closeProgram, expect, keepPicture, moveClock, openMovedProgram, type Program, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { ProgramWindow } from './screens/window';

let program: Program;
test.beforeEach(async () => {
  program = await openMovedProgram();
});
// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern before the test's facts
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await keepPicture(program, info);
  await closeProgram(program);
});

test('an appeal that nobody dispatches turns yellow and red while the window is open, and its card is withdrawn', async () => {
  const window = new ProgramWindow(program);
  const { page } = program;
  await window.become('clerk1');
  await window.counter.write({
    ...RESIDENTS.zhang,
    kind: '民情诉求',
    channel: '民意热线',
    category: '施工扰民',
    content: '夜间施工噪声扰民，希望处理',
    community: '江西路社区',
  });
  await window.counter.accept.click();
  const number = await window.counter.readNumber();

  await window.become('coordinator1');
  const link = page.getByRole('link', { name: '预警', exact: true });
  await link.click();
  await window.list.search.fill(number);
  const row = window.list.row(number);
  await expect(row).toHaveCount(0);
  moveClock(program, '2026-03-16T19:31:00.000Z');
  await expect(row).toContainText('黄牌');
  await expect(row).toContainText('分派');
  const redCards = page.getByRole('navigation').getByText(/^红牌 \d+/);
  const before = await redCards.textContent();
  moveClock(program, '2026-03-17T02:00:00.000Z');
  await expect(row).toContainText('红牌');
  await expect(redCards).not.toHaveText(before ?? '');
  await row.getByRole('button', { name: '申诉', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '申诉理由' }).fill('夜间无人值班，按规定次日分派');
  await page.keyboard.press('Control+Enter');
  await expect(row).toContainText('申诉中');

  await window.become('manager1');
  await link.click();
  await window.list.search.fill(number);
  await row.getByRole('button', { name: '审定申诉', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('夜间无人值班');
  await dialog.getByRole('combobox', { name: '结论' }).click();
  await page.getByRole('option', { name: '撤销' }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill('情况属实');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(row).toHaveCount(0);
  await window.openCase(number);
  const clocks = page.getByRole('region', { name: '时限' });
  await expect(clocks).toContainText('已撤销');
  await expect(clocks).toContainText('撤销：情况属实');
});

test('a received application is deemed accepted while the program is off', async () => {
  const window = new ProgramWindow(program);
  await window.become('clerk1');
  await window.counter.write({
    ...RESIDENTS.li,
    item: '临时救助审核',
    content: '邮寄来的材料，尚未审查',
    community: '云霄路社区',
  });
  await program.page.keyboard.press('Control+F2');
  await expect(window.counter.status).toContainText('应于 2026-03-23');
  const number = await window.counter.readNumber();
  await window.counter.openCase();
  await expect(window.cases.header).toContainText('待审查');
  expect(readPdf(await window.savePaper('收件凭证'))).toContain('逾期不告知的');

  await program.app.close();
  moveClock(program, '2026-03-26T02:00:00.000Z');
  await program.restart();
  const later = new ProgramWindow(program);
  await later.become('clerk1');
  await later.openCase(number);
  await expect(later.cases.header).toContainText('待分派');
  await expect(program.page.getByText('不得以此为由不予受理')).toBeVisible();
  expect(readPdf(await later.savePaper('受理通知书'))).toContain('视为受理');
});
