import { expect, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { choose, field } from './screens/fields';
import { SettingsScreen } from './screens/settings-screen';
import { ProgramWindow } from './screens/window';

const ITEM = '惠民殡葬补贴申请受理';
const FIRST = '受理、审核并办结';
const SECOND = '核对救助情况';

test('an administrator changes a flow, and a new case runs by it', async ({ program }) => {
  const window = new ProgramWindow(program);
  const { counter, cases, page } = { ...window, page: program.page };
  const settings = new SettingsScreen(page);
  const flow = page.getByRole('region', { name: '办理流程', exact: true });
  let number = '';

  await test.step('a form field, a step with a condition, and what is wrong with them in plain words', async () => {
    await window.become('admin');
    await settings.open('本中心');
    await page.getByRole('switch', { name: /按事项办理流程逐环节自动分派/ }).check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').first().waitFor();
    await settings.open('事项目录');
    await page.getByLabel('查找事项').fill(ITEM);
    await page.getByLabel('查找事项').press('Enter');
    await settings.rows.filter({ hasText: ITEM }).click();
    const { dialog } = settings;
    await dialog.getByRole('tab', { name: '表单', exact: true }).click();
    await dialog.getByRole('button', { name: '添加字段', exact: true }).click();
    await field(dialog, '名称').fill('已领取其他补贴');
    await choose(page, dialog, '类型', '是否');
    await dialog.getByRole('checkbox', { name: '必填', exact: true }).check();

    await dialog.getByRole('tab', { name: '办理流程', exact: true }).click();
    await dialog.getByRole('button', { name: '添加环节', exact: true }).click();
    await field(dialog, '环节 2').fill(SECOND);
    await choose(page, dialog, '承办 2', '住房保障');
    await field(dialog, '时限 2').fill('9');
    await expect(dialog.getByRole('status')).toContainText('最长路径 17 工作日，承诺时限 10 个工作日，超出承诺时限');
    await field(dialog, '时限 2').fill('2');
    await expect(dialog.getByRole('status')).toContainText(`流程检查通过。最长路径：${FIRST} → ${SECOND}`);
    await dialog.getByRole('button', { name: /^条件 2/ }).click();
    const condition = page.getByRole('dialog', { name: `“${SECOND}”的办理条件` });
    await condition.getByRole('button', { name: '确定', exact: true }).click();
    await expect(condition.getByRole('alert')).toHaveText('条件的值不正确，请重新填写');
    await choose(page, condition, '值', '是');
    await condition.getByRole('button', { name: '确定', exact: true }).click();
    await expect(dialog.getByRole('list', { name: '流程图：共 2 个环节' }).getByRole('listitem').nth(1)).toContainText(
      '条件：已领取其他补贴是“是”',
    );
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存为第 2 版').waitFor();
  });

  await test.step('the counter asks the field, and says where it is missing', async () => {
    await window.become('clerk1');
    await counter.write({ ...RESIDENTS.li, item: ITEM, content: '申请补贴' });
    await counter.takeAllMaterials();
    await counter.accept.click();
    const asked = page.getByRole('combobox', { name: /^已领取其他补贴/ });
    await expect(asked).toBeFocused();
    await expect(page.getByText('请填写此项')).toBeVisible();
    await choose(page, page, '已领取其他补贴', '是');
    await counter.accept.click();
    await expect(counter.status).toHaveText(/编号 \d{23}/);
    number = await counter.readNumber();
    await counter.openCase();
    await expect(flow.getByRole('listitem').filter({ hasText: SECOND }).first()).toContainText('等待前序');
  });

  await test.step('the second step begins when the first is answered', async () => {
    await window.become('social-affairs');
    await window.openOrder(number);
    await cases.sign();
    await cases.reply('符合条件');
    await window.become('housing-relief');
    await window.openOrder(number);
    await expect(cases.orders).toContainText(`前序环节“${FIRST}”已办结`);
    await cases.sign();
    await cases.reply('未领取');
    await expect(flow).toContainText('各环节已办完');
    await window.become('coordinator1');
    await window.openCase(number);
    await cases.decide('准予补贴');
    await expect(cases.header).toContainText('待送达');
  });
});
