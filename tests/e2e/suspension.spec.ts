import { expect, test } from '@playwright/test';
import { shareProgram } from './fixtures/shared-program';

const program = shareProgram();

test('suspends, approves, prints, resumes and extends a case, and unfolds its deadline', async () => {
  test.setTimeout(120_000);
  const { shell } = program();
  const { page } = program().program;
  const dialog = page.getByRole('dialog');
  await program().become('coordinator1');
  await shell.open('办件查询');
  await page.getByRole('combobox', { name: '办件状态' }).click();
  await page.getByRole('option', { name: '办理中' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '计时' }).click();
  await page.getByRole('option', { name: '正常计时' }).click();
  await page.getByRole('combobox', { name: '预警' }).click();
  await page.getByRole('option', { name: '正常', exact: true }).click();
  await page.getByRole('row').nth(1).click();
  const address = await page.evaluate(() => window.location.hash);

  await page.getByRole('button', { name: '申请挂起' }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill('需委托第三方鉴定');
  await dialog.getByRole('textbox', { name: '预计需要（工作日）' }).fill('5');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/申请挂起（听证），待审批/)).toBeVisible();

  await program().become('manager1');
  await shell.open('待审批');
  const request = page.getByRole('listitem').filter({ hasText: '需委托第三方鉴定' });
  await request.focus();
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '打开文书' }).click();
  await expect(dialog.getByText(/特别程序告知书/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await program().become('coordinator1');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.getByText(/挂起中，自 2026-03-16 09:30/)).toBeVisible();
  await page.getByRole('button', { name: '期限说明', exact: true }).click();
  await expect(dialog).toContainText('挂起（1 次）');
  await expect(dialog).toContainText('需委托第三方鉴定');
  await dialog.getByRole('button', { name: '关闭', exact: true }).click();

  await page.getByRole('button', { name: '恢复计时' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/挂起中，自/)).toBeHidden();

  await page.getByRole('button', { name: '申请延期' }).click();
  await dialog.getByRole('textbox', { name: '延长天数' }).fill('3');
  await dialog.getByRole('textbox', { name: '理由' }).fill('需向外地函调');
  await expect(dialog.getByText(/办结期限由 .* 延至/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/申请延期 3 天，待审批/)).toBeVisible();

  await program().become('manager1');
  await shell.open('待审批');
  await page
    .getByRole('listitem')
    .filter({ hasText: '需向外地函调' })
    .getByRole('button', { name: '批准' })
    .first()
    .click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '需向外地函调' })).toBeHidden();

  await program().become('coordinator1');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.getByRole('button', { name: '期限说明', exact: true }).click();
  await expect(dialog).toContainText('延期（1 次）');
  await expect(dialog).toContainText('需向外地函调');
});
