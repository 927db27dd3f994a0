import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, type Program, resizeWindow, test } from './fixtures/program';
import { shareProgram } from './fixtures/shared-program';
import { SetupScreen } from './screens/setup-screen';

const program = shareProgram();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = [
  [1366, 768],
  [1920, 1080],
] as const;

/** Waits until no colour is on its way: half a change has a contrast that nobody is shown. */
async function settleColours(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.getAnimations().some((each) => each instanceof CSSTransition));
}

/** No serious or critical finding on what is shown now, in both sizes. */
async function expectAccessible(where: string, running: Program = program().program): Promise<void> {
  for (const [width, height] of SIZES) {
    await resizeWindow(running, width, height);
    await settleColours(running.page);
    await running.page.evaluate(axeSource);
    const results = await running.page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
    const grave = results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 160)) }));
    expect.soft(grave, `${where} at ${width}×${height}`).toEqual([]);
  }
}

test('the login, the lock and the counter', async () => {
  const { shell, counter, login } = program();
  await login.login.waitFor();
  await expectAccessible('login');
  await program().become('clerk1');
  await shell.open('受理窗口');
  await expectAccessible('counter');
  await counter.refuse.click();
  await expectAccessible('counter with what is wrong');
  await shell.lock.click();
  await shell.unlock.waitFor();
  await expectAccessible('lock');
  await shell.unlockPassword.fill('streetdesk-demo');
  await shell.unlock.click();
  await shell.account.waitFor();
});

test('the lists, a case and its dialogs', async () => {
  const window = program();
  const { shell, list, cases } = window;
  await window.become('coordinator1');
  for (const name of ['待分派', '我的工单', '办件查询'] as const) {
    await shell.open(name);
    await list.rows.first().waitFor();
    await expectAccessible(name);
  }
  await shell.open('待分派');
  await list.rows.first().click();
  await cases.begin('分派');
  await expectAccessible('case with the dialog of routing');
  await cases.dialog.getByRole('button', { name: '取消', exact: true }).click();
  await cases.dialog.waitFor({ state: 'detached' });
  await expectAccessible('case');
});

test('the registers and a person', async () => {
  const window = program();
  const { shell, list } = window;
  const { page } = window.program;
  await window.become('clerk1');
  await shell.open('居民登记');
  for (const name of ['居民名册', '户', '住房']) {
    await page.getByRole('tab', { name, exact: true }).click();
    await list.rows.first().waitFor();
    await expectAccessible(`register: ${name}`);
  }
  await page.getByRole('tab', { name: '户', exact: true }).click();
  await list.rows.first().click();
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible('a person with the dialog of changes');
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectAccessible('a person');
});

test('the month', async () => {
  const window = program();
  await window.become('manager1');
  await window.shell.open('月报');
  await window.summary.generate.click();
  await window.summary.figure('收件').first().waitFor();
  await expectAccessible('month');
});

test('the settings', async () => {
  const window = program();
  await window.become('admin');
  for (const section of ['office', 'accounts', 'organisation', 'items', 'categories', 'calendar', 'audit', 'backup']) {
    await window.shell.goTo(`/settings/${section}`);
    await window.program.page.getByRole('tab', { selected: true }).waitFor();
    await expectAccessible(`settings: ${section}`);
  }
});

test('the calendar’s dialogs, and the question before what was typed is lost', async () => {
  const window = program();
  const { page } = window.program;
  const dialog = page.getByRole('dialog');
  await window.become('admin');
  await window.shell.goTo('/settings/calendar');
  for (const [name, field] of [
    ['导入放假通知', '粘贴通知全文，或选择文件'],
    ['修改办公时间', '周一'],
    ['增减停办日', '原因'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await dialog.getByRole('textbox', { name: field }).first().fill('尚未写完');
    await expectAccessible(`calendar: ${name}`);
    await page.keyboard.press('Escape');
    await expect(dialog.filter({ hasText: '放弃填写？' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('textbox', { name: field }).first()).toHaveValue('尚未写完');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '放弃', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
});

test('the first run', async ({ emptyProgram }) => {
  const setup = new SetupScreen(emptyProgram.page);
  await setup.chooseStreet(['山东省', '青岛市', '市南区', '香港中路街道']);
  await expectAccessible('wizard, street', emptyProgram);
  await setup.next.click();
  await setup.writeAdministrator({ displayName: '管理试八', username: 'admin', password: 'short' });
  await expectAccessible('wizard, administrator with what is wrong', emptyProgram);
  await setup.writeAdministrator({ displayName: '管理试八', username: 'admin', password: 'long-enough' });
  await setup.next.click();
  await expectAccessible('wizard, start', emptyProgram);
});
