import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeProgram, openEmptyProgram } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { openServerOffice, type ServerOffice } from './fixtures/server-office';
import { field, lookUp } from './screens/fields';
import { ServerScreen } from './screens/server-screen';
import { SettingsScreen } from './screens/settings-screen';
import { ProgramWindow } from './screens/window';

let office: ServerOffice;
const windows: ProgramWindow[] = [];

test.beforeAll(async () => {
  office = await openServerOffice();
});
test.afterAll(async () => {
  for (const { program } of windows) await closeProgram(program);
  await office.close();
});

/** A new desk: an empty folder, joined to the office on the server. */
async function joinDesk(): Promise<ProgramWindow> {
  const window = new ProgramWindow(await openEmptyProgram());
  windows.push(window);
  const server = new ServerScreen(window.program.page);
  await server.join.click();
  copyFileSync(office.keyFile, join(window.program.dataFolder, 'keys.json'));
  await server.fill({ port: office.network.port, ...office.account });
  await server.connect.click();
  await window.login.username.waitFor();
  return window;
}

const APPEAL = {
  kind: '民情诉求',
  channel: '民意热线',
  category: '施工扰民',
  community: '江西路社区',
} as const;

test('two desks share one office: seen at once, told apart, and safe from a cut network', async () => {
  const clerk = await joinDesk();
  const coordinator = await joinDesk();

  await test.step('what one takes the other sees without asking', async () => {
    await clerk.become('clerk1');
    await coordinator.become('coordinator1');
    await coordinator.shell.open('待分派');
    await clerk.counter.write({ ...RESIDENTS.zhang, ...APPEAL, content: '两个窗口，第一件' });
    await clerk.counter.accept.click();
    await expect(clerk.counter.status).toHaveText(/编号 \d{23}/);
  });
  const number = await clerk.counter.readNumber();
  await expect(coordinator.list.row(number)).toBeVisible();

  await test.step('two who route the same case: the second is told, and nothing is routed twice', async () => {
    await clerk.become('coordinator1');
    for (const window of [clerk, coordinator]) {
      await window.openInPool(number);
      await window.cases.begin('分派');
      await lookUp(window.program.page, window.cases.dialog, '主办单位', '城市管理科');
    }
    const asked = clerk.cases.dialog.getByRole('textbox', { name: '办理要求', exact: true });
    await asked.fill('请当日到场');
    await coordinator.cases.send('分派');
    await expect(coordinator.cases.orders.getByRole('article')).toHaveCount(1);
    await clerk.cases.dialog.getByRole('button', { name: '分派', exact: true }).click();
    const told = clerk.cases.dialog.getByRole('alert');
    const goOn = told.getByRole('button', { name: '按最新情况继续', exact: true });
    await expect(told.getByRole('listitem').first()).toHaveText(
      /^.+ 于 \d{4}-\d{2}-\d{2} \d{2}:\d{2} .*分派.*城市管理科/,
    );
    await expect(goOn).toBeFocused();
    await expect(told.getByRole('button', { name: '放弃我的填写', exact: true })).toBeVisible();
    await goOn.press('Enter');
    const caughtUp = clerk.cases.dialog.getByRole('status').filter({ hasText: '已刷新为最新情况' });
    await expect(caughtUp).toBeFocused();
    await expect(asked).toHaveValue('请当日到场');
    await clerk.program.page.keyboard.press('Escape');
    await clerk.program.page.getByRole('button', { name: '放弃', exact: true }).click();
    await expect(clerk.cases.dialog).toHaveCount(0);
    await expect(clerk.cases.orders.getByRole('article')).toHaveCount(1);
  });

  await test.step('several are dispatched together: what another has taken meanwhile is left out', async () => {
    await clerk.become('clerk1');
    const numbers: string[] = [];
    await clerk.shell.open('受理窗口');
    for (const each of ['之一', '之二', '之三']) {
      await clerk.counter.write({ ...RESIDENTS.zhang, ...APPEAL, content: `一并分派${each}` });
      await clerk.counter.accept.click();
      numbers.push(await clerk.counter.readNumber());
      await clerk.counter.next.click();
    }
    const { page } = coordinator.program;
    await coordinator.shell.open('待分派');
    await coordinator.list.search.fill('一并分派');
    await expect(coordinator.list.rows).toHaveCount(3);
    for (const each of numbers) await coordinator.list.row(each).getByRole('checkbox').check();
    await page.getByRole('button', { name: '合并派单（3 件）', exact: true }).click();
    await lookUp(page, coordinator.cases.dialog, '主办单位', '城市管理科');
    const chosen = await coordinator.cases.dialog.getByRole('note').getByRole('listitem').allTextContents();
    const taken = numbers.find((each) => !chosen[0]?.includes(each)) ?? '';
    await clerk.become('coordinator1');
    await clerk.openInPool(taken);
    await clerk.cases.dispatch('城市管理科', [], '先派一件');
    await coordinator.cases.dialog.getByRole('button', { name: '合并派单', exact: true }).click();
    await coordinator.cases.dialog.getByRole('button', { name: '按最新情况继续', exact: true }).press('Enter');
    await expect(coordinator.cases.dialog.getByRole('status').filter({ hasText: '1 件已由他人办理' })).toBeVisible();
    await coordinator.cases.send('合并派单');
    await expect(coordinator.cases.orders.getByRole('article')).toHaveCount(1);
  });

  await test.step('two who change one unit: the second sees who did, both values, and keeps his own on top', async () => {
    const [first, second] = [clerk, coordinator].map(({ program }) => new SettingsScreen(program.page)) as [
      SettingsScreen,
      SettingsScreen,
    ];
    for (const window of [clerk, coordinator]) await window.become('admin');
    for (const settings of [first, second]) {
      await settings.open('组织机构');
      await settings.rows.filter({ hasText: '城市管理科' }).first().click();
    }
    await field(first.dialog, '简称').fill('城管甲');
    await first.save();
    await field(second.dialog, '名称').fill('城市管理和执法科');
    await field(second.dialog, '简称').fill('城管乙');
    await second.dialog.getByRole('button', { name: '保存', exact: true }).click();
    const told = second.dialog.getByRole('alert');
    await expect(told).toContainText(/^.+ 已于 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 修改此项/);
    await expect(told.getByRole('row', { name: /^简称/ })).toHaveText('简称城管甲城管乙');
    await expect(told.getByRole('row', { name: /^名称/ })).toHaveText('名称城市管理科城市管理和执法科');
    await told.getByRole('button', { name: '在现值上保留我的填写', exact: true }).press('Enter');
    await expect(field(second.dialog, '简称')).toHaveValue('城管乙');
    await second.save();
    await expect(first.rows.filter({ hasText: '城市管理和执法科' })).toHaveCount(1);
  });

  await test.step('a cut network is said at once; what was sent goes through once when it is back', async () => {
    await clerk.become('clerk1');
    await coordinator.become('coordinator1');
    await clerk.shell.open('受理窗口');
    await clerk.counter.write({ ...RESIDENTS.wang, ...APPEAL, content: '断网时受理的一件' });
    office.network.cut();
    const server = new ServerScreen(clerk.program.page);
    await expect(server.lost).toBeVisible();
    await clerk.counter.accept.click();
    await expect(server.waiting).toHaveText(/有 1 项正在等待提交/);
    await office.network.open();
    await expect(clerk.counter.status).toHaveText(/编号 \d{23}/, { timeout: 20_000 });
    await expect(server.lost).toBeHidden();
    const second = await clerk.counter.readNumber();
    expect(second.slice(0, -6)).toBe(number.slice(0, -6));
    await coordinator.shell.open('待分派');
    await coordinator.list.search.fill('断网时受理的一件');
    await expect(coordinator.list.rows).toHaveCount(1);
    await expect(coordinator.list.row(second)).toBeVisible();
  });

  await test.step('a desk that starts again asks for the password, and says it when it is wrong', async () => {
    const page = await clerk.program.restart();
    const server = new ServerScreen(page);
    await server.password.fill('not-the-password');
    await server.goOn.click();
    await expect(server.alert).toHaveText(/账号或密码不正确/);
    await server.password.fill(office.account.password);
    await server.goOn.click();
    await expect(page.getByRole('textbox', { name: '用户名', exact: true })).toBeVisible();
  });
});
