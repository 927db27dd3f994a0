import { expect, test } from '@playwright/test';
import { shareProgram } from './fixtures/shared-program';

const program = shareProgram();

test('shows no dialog above the lock, and gives it back as it was', async () => {
  const { shell } = program();
  const { page } = program().program;
  await program().become('coordinator1');
  await shell.open('办件查询');
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: '查看完整信息', exact: true }).click();
  const reason = page.getByRole('dialog').getByRole('textbox');
  await reason.fill('核对居民电话');
  // The program locked itself while nobody was there; the first press after it meets the lock.
  await page.evaluate(() =>
    Reflect.get(window, 'streetdesk').invoke({
      command: 'session.lock',
      input: {},
      idempotencyKey: crypto.randomUUID(),
    }),
  );
  await page.getByRole('button', { name: '确定', exact: true }).click();
  await expect(shell.unlock).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(reason).toBeHidden();
  await shell.unlockPassword.fill('streetdesk-demo');
  await shell.unlock.click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('核对居民电话');
});
