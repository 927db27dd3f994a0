import { expect, test } from './fixtures/program';
import { choose, field, lookUp } from './screens/fields';
import { ProgramWindow } from './screens/window';

test('a resident is found, moves house, is marked, and his page tells all of it', async ({ program }) => {
  const window = new ProgramWindow(program);
  const { shell, list } = window;
  const { page } = program;
  const dialog = page.getByRole('dialog');
  const panel = (name: string) => page.getByRole('region', { name, exact: true });
  const save = async () => {
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await window.become('clerk1');
  await shell.open('居民登记');

  await test.step('registers a dwelling', async () => {
    await page.getByRole('tab', { name: '住房', exact: true }).click();
    await list.rows.first().waitFor();
    await page.getByRole('button', { name: '登记住房', exact: true }).click();
    await field(dialog, '小区、楼院或门牌').fill('银海花园');
    await field(dialog, '楼号').fill('3号楼');
    await field(dialog, '单元').fill('2');
    await field(dialog, '房号').fill('501室');
    await field(dialog, '面积（平方米）').fill('89.5');
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await expect(dialog.getByText('请填写此项')).toBeVisible();
    await lookUp(page, dialog, '社区', '云霄路');
    await save();
    await list.search.fill('银海花园3号楼');
    await expect(list.row('银海花园3号楼2单元')).toContainText('89.50');
  });

  await test.step('registers a person, whose document is checked', async () => {
    await page.getByRole('tab', { name: '居民名册', exact: true }).click();
    await page.getByRole('button', { name: '登记居民', exact: true }).click();
    await field(dialog, '姓名').fill('单秀英');
    await field(dialog, '联系电话').fill('13812340987');
    await field(dialog, '证件号码').fill('110105194912310021');
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await expect(dialog.getByText('身份证号校验码不符')).toBeVisible();
    await field(dialog, '证件号码').fill('11010519491231002x');
    await dialog.getByRole('button', { name: '添加姓名', exact: true }).click();
    await field(dialog, '其他姓名 1').fill('单小花');
    await save();
    await expect(shell.heading('单秀英')).toBeVisible();
    await expect(panel('基本信息')).toContainText('1101**********002X');
  });

  await test.step('finds her by a former name and by her number’s end', async () => {
    await shell.open('居民登记');
    for (const text of ['单小花', '002x', 'sxy']) {
      await list.search.fill(text);
      await expect(list.row('单秀英')).toContainText('138****0987');
    }
    await list.row('单秀英').click();
    await expect(shell.heading('单秀英')).toBeVisible();
  });

  await test.step('lets her found a household, move in, and marks her', async () => {
    await panel('户').getByRole('button', { name: '立户', exact: true }).click();
    await save();
    await expect(panel('户').getByRole('row', { name: /单秀英 户主/ })).toBeVisible();
    await panel('住房').getByRole('button', { name: '迁入住房', exact: true }).click();
    await lookUp(page, dialog, '住房地址', '银海花园');
    await save();
    await expect(panel('住房')).toContainText('89.50');
    await expect(panel('住房')).not.toContainText('501室');
    await panel('标签').getByRole('button', { name: '添加标签', exact: true }).click();
    await choose(page, dialog, '标签', '独居老人');
    await field(dialog, '依据').fill('入户走访');
    await save();
    await expect(panel('标签')).toContainText('独居老人');
  });

  await test.step('shows the history, whole only with a reason', async () => {
    const history = panel('变更记录');
    for (const text of ['独居老人', '与户主关系：户主', '住房：', '证件号码：1101**********002X']) {
      await expect(history).toContainText(text);
    }
    await expect(history).not.toContainText('501室');
    await panel('基本信息').getByRole('button', { name: '查看完整信息', exact: true }).click();
    await field(dialog, '事由').fill('核对住址');
    await dialog.getByRole('button', { name: '确定', exact: true }).click();
    await expect(panel('基本信息')).toContainText('11010519491231002X');
    await expect(history).toContainText('银海花园3号楼2单元501室');
  });
});
