import { expect, test } from './fixtures/program';
import { shareProgram } from './fixtures/shared-program';
import { NAVIGATION } from './screens/shell-screen';

const program = shareProgram();

const SHOWN = {
  clerk1: ['受理窗口', '预警', '办件查询', '居民登记', '系统设置'],
  coordinator1: [
    ...(['受理窗口', '待分派', '我的工单', '预警', '办件查询', '居民登记'] as const),
    ...(['责任矩阵', '督办', '经费', '月报', '系统设置'] as const),
  ],
  'social-affairs': ['我的工单', '预警', '办件查询', '督办', '经费', '系统设置'],
  manager1: ['预警', '待审批', '办件查询', '居民登记', '责任矩阵', '督办', '经费', '月报', '系统设置'],
  admin: ['责任矩阵', '系统设置'],
} as const;

const ADDRESSES: Readonly<Record<(typeof NAVIGATION)[number], string>> = {
  受理窗口: '/counter',
  待分派: '/pool',
  我的工单: '/orders',
  预警: '/warnings',
  办件查询: '/cases',
  责任矩阵: '/responsibility',
  待审批: '/approvals',
  督办: '/supervision',
  经费: '/funding',
  居民登记: '/registers',
  月报: '/summary',
  系统设置: '/settings/office',
};

for (const [username, names] of Object.entries(SHOWN)) {
  test(`shows ${username} the pages of the role and refuses the others by address`, async () => {
    const { shell, page } = { ...program(), page: program().program.page };
    await program().become(username);
    await expect(shell.navigation.getByRole('link')).toHaveText(names.map((name) => new RegExp(`^${name}`)));
    for (const name of NAVIGATION) {
      await shell.goTo(ADDRESSES[name]);
      if ((names as readonly string[]).includes(name)) await expect(shell.heading(name)).toBeVisible();
      else await expect(page.getByText('没有这个页面，或您没有查看权限。')).toBeVisible();
    }
    for (const [place, name] of [...names.entries()].reverse()) {
      await page.keyboard.press(`Alt+${'1234567890-='[place]}`);
      await expect(shell.heading(name)).toBeVisible();
    }
    await shell.goTo('/settings/accounts');
    const mayManage = username === 'admin';
    await expect(page.getByRole('button', { name: '新增账号' })).toHaveCount(mayManage ? 1 : 0);
  });
}

test('refuses a command that the window has no button for', async () => {
  await program().become('social-affairs');
  const { page } = program().program;
  const envelope = { command: 'account.list', input: {}, idempotencyKey: null };
  const reply = await page.evaluate((sent) => Reflect.get(window, 'streetdesk').invoke(sent), envelope);
  expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
