import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/program';
import { ListScreen } from './screens/list-screen';
import { LoginScreen } from './screens/login-screen';
import { ShellScreen } from './screens/shell-screen';

const PASSWORD = 'streetdesk-demo';

test('an administrator backs up, the file is destroyed, and the backup brings the cases back', async ({ program }) => {
  test.setTimeout(120_000);
  let { page } = program;
  const open = async () => {
    await new LoginScreen(page).signIn('admin', PASSWORD);
    await page.getByRole('link', { name: /系统设置/ }).click();
    await page.getByRole('tab', { name: '备份与恢复', exact: true }).click();
  };
  const findNewestCase = async () => {
    await new ShellScreen(page).open('办件查询');
    return (await new ListScreen(page).rows.first().innerText()).split('\n')[0] ?? '';
  };
  await new LoginScreen(page).signIn('coordinator1', PASSWORD);
  const caseNo = await findNewestCase();
  expect(caseNo).not.toBe('');
  await new ShellScreen(page).signOut();
  await open();
  await expect(page.getByText('尚无可用的备份')).toBeVisible();
  await expect(page.getByText(/备份与数据在同一块磁盘上/)).toBeVisible();
  await page.getByRole('button', { name: '立即备份', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '备份完成' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row').filter({ hasText: '手动' })).toContainText('完好');

  await page.getByRole('button', { name: '恢复', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('操作日志');
  await expect(dialog.getByRole('button', { name: '备份现有数据并恢复', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');

  await program.kill();
  destroy(join(program.dataFolder, 'streetdesk.sqlite'));
  page = await program.restart();
  await expect(page.getByRole('heading', { name: '本机的数据打不开', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '恢复这一份', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复这一份', exact: true }).click();
  await expect(new LoginScreen(page).login).toBeVisible({ timeout: 60_000 });
  await open();
  await expect(page.getByRole('alert').filter({ hasText: '已从备份恢复' })).toBeVisible();
  await new ShellScreen(page).signOut();
  await new LoginScreen(page).signIn('coordinator1', PASSWORD);
  expect(await findNewestCase(), 'the case is there again').toBe(caseNo);
  expect(readdirSync(program.dataFolder).some((name) => name.includes('.before-restore-'))).toBe(true);
});

/** Random bytes all over it. */
function destroy(file: string): void {
  const { size } = statSync(file);
  const handle = openSync(file, 'r+');
  for (let at = 0; at < size; at += 4096) writeSync(handle, randomBytes(256), 0, Math.min(256, size - at), at);
  closeSync(handle);
}
