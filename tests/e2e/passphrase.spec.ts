import { expect, test } from '@playwright/test';
import { closeProgram, openUnaidedProgram, PASSPHRASE, type Program } from './fixtures/program';
import { LoginScreen } from './screens/login-screen';
import { SecurityScreen } from './screens/security-screen';

const PASSWORD = 'streetdesk-demo';
let program: Program;

test.beforeAll(async () => {
  program = await openUnaidedProgram();
});
test.afterAll(() => closeProgram(program));

test('a computer without a store of secrets asks for the passphrase at each start', async () => {
  const security = new SecurityScreen(program.page);
  await expect(program.page.getByRole('heading', { name: '输入本机口令', exact: true })).toBeVisible();
  await security.passphrase.fill('not-the-passphrase');
  await security.openData.click();
  await expect(security.wrong).toHaveText('口令不正确，请核对大小写后重新输入。');
  await security.passphrase.fill(PASSPHRASE);
  await security.openData.click();
  await new LoginScreen(program.page).signIn('admin', PASSWORD);

  await security.reminder.getByRole('link', { name: '去打印', exact: true }).click();
  await security.makePhrase(PASSWORD);
  await security.sheet
    .getByRole('textbox', { name: /^第 \d+ 个字$/ })
    .first()
    .fill('龘');
  await security.sheet
    .getByRole('textbox', { name: /^第 \d+ 个字$/ })
    .last()
    .fill('龘');
  await security.sheet.getByRole('button', { name: '核对', exact: true }).click();
  await expect(security.sheet.getByRole('alert')).toHaveText('与纸上的字不符，请对照打印的恢复短语核对。');
  await security.sheet.getByRole('button', { name: '稍后核对', exact: true }).click();
  await program.page.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(security.phrase).toContainText('尚未核对');

  const again = new SecurityScreen(await program.restart());
  await again.passphrase.fill(PASSPHRASE);
  await again.openData.click();
  await expect(new LoginScreen(again.page).login).toBeVisible();
});
