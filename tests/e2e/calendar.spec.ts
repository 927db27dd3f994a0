import type { Page } from '@playwright/test';
import { expect, launchProgram, test } from './fixtures/program';
import { LoginScreen } from './screens/login-screen';
import { SettingsScreen } from './screens/settings-screen';
import { ShellScreen } from './screens/shell-screen';

/** A Monday morning from which five working days reach into the year that no notice covers yet. */
const LATE_DECEMBER = '2026-12-28T01:30:00.000Z';

/** A notice of the tests' own for 2027; its third line counts a day too many. */
const NOTICE = `关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共8天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`;

/** Takes an appeal by telephone and answers its number. */
async function takeAppeal(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const applicant = { residentId: null, name: '李四光', documentType: 'citizen-id', documentNumber: '' };
    const intake = {
      applicant: { ...applicant, overrideReason: '', phone: '13987654321', address: '' },
      ...{ agent: null, kind: 'appeal', channel: 'hotline', itemVersionId: null, categoryCode: 'T0101' },
      ...{ content: '楼前路灯不亮', communityId: null, gridId: null, place: '香港中路 18 号', urgency: 'ordinary' },
      materials: [],
    };
    const command = { command: 'case.accept', input: { intake, draftId: null }, idempotencyKey: crypto.randomUUID() };
    const reply = await Reflect.get(window, 'streetdesk').invoke(command);
    return reply.value.number;
  });
}

async function unfoldDeadline(page: Page, number: string) {
  await new ShellScreen(page).open('办件查询');
  await page.getByRole('searchbox', { name: '搜索', exact: true }).fill(number);
  await page.getByRole('row').filter({ hasText: number }).click();
  await page.getByRole('button', { name: '期限说明', exact: true }).click();
  return page.getByRole('dialog', { name: '办结期限是怎样算出来的' });
}

test('the administrator pastes next year’s notice, sees what moves, saves: the deadline is certain', async ({
  program,
}) => {
  await program.app.close();
  const app = await launchProgram(program.dataFolder, LATE_DECEMBER);
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  const shell = new ShellScreen(page);
  await new LoginScreen(page).signIn('clerk1');
  await shell.account.waitFor();
  const number = await takeAppeal(page);
  const before = await unfoldDeadline(page, number);
  await expect(before).toContainText('日期为预估');
  await expect(before).toContainText('2027-01-04 17:00');
  await before.getByRole('button', { name: '关闭', exact: true }).click();

  await shell.changePerson('admin');
  const settings = new SettingsScreen(page);
  await settings.open('工作日历');
  await expect(page.getByText('2027年放假通知尚未导入')).toBeVisible();
  await expect(page.getByRole('table', { name: '2月 16 个工作日' }).getByRole('cell', { name: '14' })).toContainText(
    '调休上班 春节',
  );
  await page.getByRole('button', { name: '导入放假通知', exact: true }).click();
  await settings.dialog.getByRole('textbox', { name: '粘贴通知全文，或选择文件' }).fill(NOTICE);
  await settings.dialog.getByRole('button', { name: '核对', exact: true }).click();
  await expect(settings.dialog).toContainText('通知写共 8 天，按日期计算为 7 天');
  await expect(settings.dialog.getByRole('row').filter({ hasText: number }).filter({ hasText: '办理' })).toContainText(
    '2027-01-05 17:00',
  );
  const save = settings.dialog.getByRole('button', { name: '保存并更新期限', exact: true });
  await expect(save).toBeDisabled();
  await settings.dialog.getByRole('checkbox').check();
  await save.click();
  await expect(settings.dialog).toContainText('工作日历已保存');
  await settings.dialog.getByRole('button', { name: '导出清单', exact: true }).click();
  await expect(page.getByText(/已导出：期限变动清单/)).toBeVisible();
  await settings.dialog.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(page.getByText('已覆盖 2004 年至 2027 年')).toBeVisible();

  await shell.changePerson('clerk1');
  const after = await unfoldDeadline(page, number);
  await expect(after).toContainText('2027-01-05 17:00');
  await expect(after).toContainText('2027-01-01 元旦');
  await expect(after).not.toContainText('预估');
  await app.close();
});
