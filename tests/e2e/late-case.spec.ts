import { readPdf } from '../helpers/pdf-text';
import { closeProgram, expect, keepPicture, moveClock, openMovedProgram, type Program, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { choose } from './screens/fields';
import { ProgramWindow } from './screens/window';

const MISSING = '遭遇困难的证明材料';
const UNIT = '社会事务科';
const HANDLER = 'social-affairs';

let program: Program;
test.beforeEach(async () => {
  program = await openMovedProgram();
});
// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern before the test's facts
test.afterEach(async ({}, info) => {
  if (info.status !== info.expectedStatus) await keepPicture(program, info);
  await closeProgram(program);
});

test('a case that lacks a paper, stands still, is extended, turns yellow and red, is pressed and closed late', async () => {
  test.setTimeout(240_000);
  const window = new ProgramWindow(program);
  const { counter, cases, approvals, warnings, summary, shell } = window;
  const { page } = program;
  let number = '';

  await test.step('told what is missing; a day later it is complete and accepted', async () => {
    await window.become('clerk1');
    await counter.write({
      ...RESIDENTS.wang,
      item: '临时救助审核',
      content: '家中失火，申请临时救助',
      community: '云霄路社区',
    });
    await counter.takeAllMaterials();
    await counter.submitted(MISSING).uncheck();
    await counter.notify.click();
    await counter.confirm();
    number = await counter.readNumber();
    await counter.openCase();
    await expect(cases.header).toContainText('待补正');
    moveClock(program, '2026-03-17T02:00:00.000Z');
    const dialog = await cases.begin('补齐材料');
    await dialog.getByRole('checkbox', { name: `${MISSING} 已收`, exact: true }).check();
    await cases.send();
    await expect(cases.header).toContainText('待分派');
    await expect(page.getByRole('main')).toContainText('2026-03-31');
  });

  await test.step('its clock stands still for two days', async () => {
    await window.become('coordinator1');
    await window.openInPool(number);
    await cases.dispatch(UNIT, [], '请核实家庭情况');
    moveClock(program, '2026-03-18T01:30:00.000Z');
    await cases.askSuspension('需委托第三方鉴定', '5');
    await expect(page.getByText(/申请挂起（听证），待审批/)).toBeVisible();
    await window.become('manager1');
    await approvals.approve('需委托第三方鉴定');
    await window.openCase(number);
    await expect(page.getByText(/挂起中，自 2026-03-18 09:30/)).toBeVisible();
    expect(readPdf(await window.savePaper('特别程序告知书'))).toContain('需委托第三方鉴定');
    moveClock(program, '2026-03-20T01:30:00.000Z');
    await window.become('coordinator1');
    await shell.open('办件查询');
    await choose(page, page, '计时', '挂起中');
    await window.list.open(number);
    await cases.resume();
    await expect(page.getByText(/挂起中，自/)).toBeHidden();
    await expect(page.getByRole('main')).toContainText('2026-04-02');
  });

  await test.step('it is extended by three days, and told so on paper', async () => {
    await cases.askExtension('3', '需向外地函调');
    await expect(page.getByText(/申请延期 3 天，待审批/)).toBeVisible();
    await window.become('manager1');
    await approvals.approve('需向外地函调');
    await window.openCase(number);
    const paper = readPdf(await window.savePaper('延期告知书'));
    expect(paper).toContain('需向外地函调');
    expect(paper).toContain('2026年4月8日');
    const unfolded = await cases.unfoldDeadline();
    for (const part of [
      '受理当日不计入，从次日开始计算',
      '挂起（1 次）',
      '需委托第三方鉴定',
      '延期（1 次）',
      '需向外地函调',
      '2026-04-06 清明',
      '2026-04-08',
    ]) {
      await expect(unfolded).toContainText(part);
    }
    await expect(unfolded).toContainText(/\d{4}-\d{2}-\d{2} 周末/);
    await unfolded.getByRole('button', { name: '关闭', exact: true }).click();
  });

  await test.step('yellow, then red, while the list is open; a card is appealed against and withdrawn', async () => {
    moveClock(program, '2026-04-03T02:00:00.000Z');
    await window.become(HANDLER);
    await warnings.open(number);
    await expect(warnings.card(number, '签收')).toContainText('红牌');
    await expect(warnings.card(number, '办理')).toHaveCount(0);
    moveClock(program, '2026-04-07T02:00:00.000Z');
    await expect(warnings.card(number, '办理')).toContainText('黄牌');
    await warnings.appeal(warnings.card(number, '签收'), '系统故障，当日已电话确认');
    await expect(warnings.card(number, '签收')).toContainText('申诉中');
    await window.become('manager1');
    await warnings.open(number);
    await warnings.withdraw(warnings.card(number, '签收'), '当日已电话确认', '情况属实');
    await expect(warnings.card(number, '签收')).toHaveCount(0);
    const before = await warnings.redCount.textContent();
    moveClock(program, '2026-04-09T02:00:00.000Z');
    await expect(warnings.card(number, '办理')).toContainText('红牌');
    await expect(warnings.redCount).not.toHaveText(before ?? '');
  });

  await test.step('the running month counts its red card', async () => {
    await shell.open('月报');
    await summary.generate.click();
    await summary.figure('办理 · 红牌').click();
    await summary.findCase(number);
    await summary.close();
  });

  await test.step('a manager presses the unit, which answers in writing', async () => {
    await window.openCase(number);
    const clocks = page.getByRole('region', { name: '时限' });
    await expect(clocks).toContainText('已撤销');
    await expect(clocks).toContainText('撤销：情况属实');
    await cases.press(UNIT, '请说明为何逾期', '20270315');
    await expect(page.getByRole('region', { name: '督办', exact: true })).toContainText('请说明为何逾期');
    const paper = readPdf(await window.savePaper('督办单'));
    expect(paper).toContain('请说明为何逾期');
    expect(paper).toContain(number);
    await window.become(HANDLER);
    await window.openOrder(number);
    await cases.answerSupervision('函调昨日到件，今日办结');
    await cases.sign();
    await cases.reply('符合条件，准予救助');
    await window.become('manager1');
    await shell.open('督办');
    await page.getByRole('tab', { name: /^已答复/ }).click();
    await expect(page.getByRole('grid').locator('[role=row][data-id]').filter({ hasText: number })).toContainText(UNIT);
  });

  await test.step('closed late, and counted so', async () => {
    await window.become('coordinator1');
    await window.openCase(number);
    await cases.decide('符合条件，准予临时救助');
    await expect(cases.header).toContainText('待送达');
    await window.become('manager1');
    await shell.open('月报');
    await summary.generate.click();
    await expect(summary.figure('超期办结').first()).toHaveText('1');
    for (const figure of ['超期办结', '办理 · 红牌', '办理 · 黄牌', '发出督办']) {
      await summary.figure(figure).first().click();
      await summary.findCase(number);
      await summary.close();
    }
  });
});
