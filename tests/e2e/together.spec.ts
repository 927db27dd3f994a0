import { expect, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { shareProgram } from './fixtures/shared-program';
import { lookUp } from './screens/fields';

const program = shareProgram();

type Caller = keyof typeof RESIDENTS;

async function takeCall(caller: Caller, content: string): Promise<string> {
  const { counter } = program();
  await counter.write({
    ...RESIDENTS[caller],
    kind: '民情诉求',
    channel: '民意热线',
    category: '施工扰民',
    content,
    community: '江西路社区',
  });
  await counter.accept.click();
  await expect(counter.status).toHaveText(/编号 \d{23}/);
  const number = await counter.readNumber();
  await counter.next.click();
  return number;
}

test('three callers get one order, one reply and one decision', async () => {
  const window = program();
  const { list, cases, shell } = window;
  const { page } = window.program;
  await window.become('clerk1');
  const numbers = [
    await takeCall('zhang', '凌晨打桩，第一位来电'),
    await takeCall('zhao', '凌晨打桩，第二位来电'),
    await takeCall('zhang', '凌晨打桩，再次来电'),
  ];
  const [first = '', second = '', third = ''] = numbers;

  await window.become('coordinator1');
  await shell.open('待分派');
  for (const number of numbers) {
    await list.search.fill(number);
    await expect(list.row(number)).toBeVisible();
    await expect(list.rows).toHaveCount(1);
    await list.search.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(list.row(number).getByRole('checkbox')).toBeChecked();
  }
  await page.getByRole('button', { name: '合并派单（3 件）', exact: true }).click();
  for (const number of numbers) await expect(cases.dialog).toContainText(number);
  await lookUp(page, cases.dialog, '主办单位', '城市管理科');
  await cases.send('合并派单');
  await expect(cases.orders).toContainText('本单办件（3 件）');

  await window.become('urban-management');
  // Found by the number of any of its cases; the list shows the one that it was first sent for.
  await shell.open('我的工单');
  await list.search.fill(second);
  await expect(list.rows).toHaveCount(1);
  await expect(list.row(first)).toContainText('等 3 件');
  await list.rows.first().click();
  await cases.sign();
  await cases.reply('工地已停工，夜间不再施工');

  await window.become('coordinator1');
  await window.openCase(third);
  await expect(cases.orders).toContainText('工地已停工，夜间不再施工');
  await cases.begin('办结');
  for (const number of [first, second]) {
    await expect(cases.dialog.getByRole('checkbox', { name: new RegExp(number) })).toBeChecked();
  }
  await cases.send();
  for (const number of numbers) {
    await window.openCase(number);
    await expect(cases.header).toContainText('待送达');
    await expect(cases.papers).toContainText('办结通知书');
  }
});

test('a merged case is found by its old number and leads on; what was split has its own', async () => {
  const window = program();
  const { list, cases, shell } = window;
  const { page } = window.program;
  await window.become('clerk1');
  const living = await takeCall('zhang', '围挡占道，第一位来电');
  const merged = await takeCall('zhao', '围挡占道，第二位来电，另有噪声');

  await window.become('coordinator1');
  await window.openCase(merged);
  await cases.begin('并案');
  await cases.dialog.getByRole('searchbox', { name: '查找办件', exact: true }).fill(living);
  await cases.dialog.getByRole('radio', { name: new RegExp(living) }).check();
  await cases.dialog.getByRole('textbox', { name: '并案原因', exact: true }).fill('同一处围挡');
  await cases.send('并案');
  await shell.open('办件查询');
  await list.search.fill(merged);
  await expect(list.rows).toHaveCount(2);
  await list.row(merged).filter({ hasText: '已并案' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '本件已并入' })).toContainText(living);
  await page.getByRole('link', { name: `打开 ${living}`, exact: true }).click();
  await expect(cases.header).toContainText(living);
  await expect(page.getByRole('region', { name: '并入本件的办件', exact: true })).toContainText(RESIDENTS.zhao.name);

  await cases.begin('拆分');
  await lookUp(page, cases.dialog, '小类', '占道');
  await cases.dialog.getByRole('textbox', { name: '事项内容', exact: true }).fill('围挡外乱堆渣土');
  await cases.dialog.getByRole('textbox', { name: '拆分原因', exact: true }).fill('两件事');
  await cases.send('拆分');
  const family = page.getByRole('region', { name: '同次来访的办件', exact: true });
  await family.getByRole('link').first().click();
  await expect(page.getByRole('region', { name: '办理过程', exact: true })).toContainText(`由 ${living} 拆分立件`);
  await expect(cases.header).toContainText('待分派');
});
