import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '../helpers/postgres-server';
import { OWNER, runServerScript } from '../helpers/server-script';
import { expect, test } from './fixtures/program';
import { ServerScreen } from './screens/server-screen';
import { SettingsScreen } from './screens/settings-screen';
import { ProgramWindow } from './screens/window';

let server: PostgresServer;
test.beforeAll(async () => {
  server = await startPostgres();
  await runServerScript(server.access, 'streetdesk');
});
test.afterAll(() => server.stop());

test('an office is moved to a server by its page, and back', async ({ program }) => {
  test.setTimeout(180_000);
  const window = new ProgramWindow(program);
  const place = new ServerScreen(program.page);
  const settings = new SettingsScreen(program.page);
  const done = place.alert.filter({ hasText: '逐表核对一致' });
  const file = join(program.dataFolder, 'streetdesk.sqlite');
  /** The lists' own count of every case of the office. */
  const countCases = async () => {
    await window.become('clerk1');
    await window.shell.open('办件查询');
    await expect(window.list.rows.first()).toBeVisible();
    const count = program.page.getByText(/^共 [\d,]+ 件$/);
    await expect(count).toBeVisible();
    return count.textContent();
  };
  const before = await countCases();

  await test.step('to the server: asked first, with progress, and the file is kept', async () => {
    await window.become('admin');
    await settings.open('数据存储');
    await place.useServer.click();
    await place.fill({ port: server.access.port, ...OWNER });
    await place.test.click();
    await expect(place.alert.filter({ hasText: '数据库为空' })).toBeVisible();
    await place.moveThere.click();
    await place.confirm('开始迁移');
    await expect(place.progress('正在将本机数据迁移到服务器')).toBeVisible();
    await window.login.username.waitFor({ timeout: 90_000 });
    await window.become('admin');
    await settings.open('数据存储');
    await expect(done).toContainText(file);
    await expect(place.current('服务器')).toBeVisible();
    expect(existsSync(file)).toBe(true);
  });
  expect(await countCases()).toBe(before);

  await test.step('and back to this computer, where everything is as it was', async () => {
    await window.become('admin');
    await settings.open('数据存储');
    await place.moveHere.click();
    await place.confirm('将服务器数据迁回本机');
    await expect(place.progress('正在将服务器数据迁回本机')).toBeVisible();
    await window.login.username.waitFor({ timeout: 90_000 });
    await window.become('admin');
    await settings.open('数据存储');
    await expect(done).toBeVisible();
    await expect(place.current('本机数据库')).toBeVisible();
  });
  expect(await countCases()).toBe(before);
});
