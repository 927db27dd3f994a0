import { expect, type Program, test } from './fixtures/program';
import { LoginScreen } from './screens/login-screen';
import { NewPasswordScreen } from './screens/new-password-screen';
import { SettingsScreen } from './screens/settings-screen';
import { SetupScreen } from './screens/setup-screen';
import { ShellScreen } from './screens/shell-screen';

const ADMINISTRATOR = { displayName: '管理试六', username: 'first-admin', password: 'first-admin-pass' };

async function setUp(program: Program, start: '演示数据' | '空白中心'): Promise<void> {
  const setup = new SetupScreen(program.page);
  await setup.chooseStreet(['山东省', '青岛市', '市南区', '香港中路街道']);
  await expect(setup.communities).toContainText('5 个社区');
  await setup.next.click();
  await expect(setup.centreName).toHaveValue('香港中路街道社会事务受理中心');
  await setup.writeAdministrator(ADMINISTRATOR);
  await setup.next.click();
  await setup.start(start).check();
  await setup.finish.click();
}

test('begins an empty office, where a new person sets his own password', async ({ emptyProgram }) => {
  const { page } = emptyProgram;
  await setUp(emptyProgram, '空白中心');
  const login = new LoginScreen(page);
  await expect(login.login).toBeVisible();
  await expect(page).toHaveTitle('街务台 · 香港中路街道');
  await expect(login.demonstrationNote).toHaveCount(0);
  await login.signIn(ADMINISTRATOR.username, ADMINISTRATOR.password);

  const settings = new SettingsScreen(page);
  await settings.open('人员账号');
  await settings.addAccount({ username: 'window1', displayName: '受理试七', role: '窗口受理员', unit: '香港中路街道' });
  await expect(settings.rows.filter({ hasText: 'window1' })).toContainText('从未登录');
  const shell = new ShellScreen(page);
  await shell.signOut();

  await login.signIn('window1', settings.initialPassword);
  const change = new NewPasswordScreen(page);
  await expect(page.getByText('首次登录，请设置自己的新密码')).toBeVisible();
  await change.change(settings.initialPassword, settings.initialPassword);
  await expect(page.getByRole('alert').or(page.getByText('不能与原密码相同')).first()).toBeVisible();
  await change.change(settings.initialPassword, 'my-own-password');
  await expect(shell.heading('受理窗口')).toBeVisible();
});

test('begins with the demonstration office, which says that it is one', async ({ emptyProgram }) => {
  const { page } = emptyProgram;
  await setUp(emptyProgram, '演示数据');
  const login = new LoginScreen(page);
  await expect(login.demonstrationNote).toBeVisible({ timeout: 60_000 });
  await login.username.fill('clerk1');
  await login.password.fill('not-the-password');
  await login.login.click();
  await expect(login.alert).toHaveText('用户名或密码不正确，请重新输入。');
  await expect(login.password).toBeFocused();
  // Everybody of the demonstration has the administrator's password.
  await login.signIn('clerk1', ADMINISTRATOR.password);
  const shell = new ShellScreen(page);
  await shell.open('办件查询');
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText(/共 [\d,]{3,} 件/);
});
