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
