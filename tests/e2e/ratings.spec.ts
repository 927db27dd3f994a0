import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { shareProgram } from './fixtures/shared-program';

const program = shareProgram();

/** Opens the newest case that was delivered and not rated. */
async function openUnrated(page: Page, open: () => Promise<void>): Promise<void> {
  await open();
  await page.getByRole('combobox', { name: '办件状态' }).click();
  await page.getByRole('option', { name: '已送达' }).click();
  await page.keyboard.press('Escape');
  for (let row = 1; row < 12; row += 1) {
    await page.getByRole('row').nth(row).click();
    await expect(page.getByRole('heading', { name: '办理结果' })).toBeVisible();
    if (await page.getByRole('button', { name: /^请居民评价/ }).isVisible()) return;
    await page.goBack();
  }
  throw new Error('every delivered case is rated');
}

test('the resident rates on the second window, a bad rating is put right, and the case is opened again', async () => {
  const { shell } = program();
  const { page, app } = program().program;
  await program().become('coordinator1');
  await openUnrated(page, () => shell.open('办件查询'));

  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: /^请居民评价/ }).click();
  const screen = await opened;
  await expect(screen.getByRole('heading', { name: '请您评价本次服务' })).toBeVisible();
  await expect(page.getByRole('dialog', { name: '请居民评价' })).toContainText('居民正在窗口屏幕上评价');

  const forbidden = await screen.evaluate(() =>
    Reflect.get(window, 'streetdesk').invoke({ command: 'setup.office', input: {}, idempotencyKey: null }),
  );
  expect(forbidden).toMatchObject({ ok: false, error: { code: 'forbidden' } });

  await screen.keyboard.press('2');
  await expect(screen.getByRole('heading', { name: '哪些地方让您不满意？' })).toBeVisible();
  await screen.getByRole('button', { name: '办理太慢' }).click();
  await screen.getByRole('textbox', { name: '其他意见（选填）' }).fill('来回跑了两趟');
  await screen.getByRole('button', { name: '提交' }).click();
  await expect(screen.getByRole('heading', { name: '感谢您的评价' })).toBeVisible();
  await expect(screen.getByRole('heading', { name: '欢迎您' })).toBeVisible({ timeout: 10_000 });

  await expect(page.getByRole('dialog', { name: '请居民评价' })).toBeHidden();
  const outcome = page.getByRole('region', { name: '办理结果' });
  await expect(outcome).toContainText('不满意 · 窗口屏幕');
  await expect(outcome).toContainText('办理太慢 · 来回跑了两趟');
  await expect(page.getByRole('region', { name: '差评整改' })).toContainText('待整改');

  await page.getByRole('button', { name: /^登记整改/ }).click();
  const remedy = page.getByRole('dialog', { name: '登记整改' });
  await remedy.getByRole('textbox', { name: '整改情况' }).fill('已改为一次办结，并致歉');
  await remedy.getByRole('radio', { name: '电话告知' }).check();
  await remedy.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('region', { name: '差评整改' })).toContainText('已改为一次办结，并致歉');

  await page.getByRole('button', { name: /^重新办理/ }).click();
  const reopen = page.getByRole('dialog', { name: '重新办理' });
  await reopen.getByRole('textbox', { name: '重新办理原因' }).fill('问题又出现');
  await reopen.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('region', { name: '以前的办理' })).toContainText('问题又出现');
  await expect(page.getByRole('button', { name: /^请居民评价/ })).toHaveCount(0);
});

test('the clerk can take the question back', async () => {
  const { shell } = program();
  const { page, app } = program().program;
  await program().become('clerk1');
  await openUnrated(page, () => shell.open('办件查询'));
  await page.keyboard.press('F5');
  const dialog = page.getByRole('dialog', { name: '请居民评价' });
  await dialog.getByRole('button', { name: '取消评价' }).click();
  await expect(dialog).toBeHidden();
  const screen = app.windows().find((each) => each.url().endsWith('rating.html'));
  await expect(screen?.getByRole('heading', { name: '欢迎您' }) ?? page.locator('none')).toBeVisible();
  await expect(page.getByRole('button', { name: /^请居民评价/ })).toBeVisible();
});
