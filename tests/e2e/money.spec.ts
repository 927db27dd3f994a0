import { readPdf } from '../helpers/pdf-text';
import { expect, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { lookUp } from './screens/fields';
import { ProgramWindow } from './screens/window';

const UNIT = '江西路社区';

test('money goes with the task, and the community confirms it', async ({ program }) => {
  const window = new ProgramWindow(program);
  const { counter, cases, shell } = window;
  const { page } = program;
  let number = '';

  await test.step('an order to a community cannot be sent without money', async () => {
    await window.become('clerk1');
    await counter.write({
      ...RESIDENTS.zhang,
      kind: '民情诉求',
      channel: '民意热线',
      category: '施工扰民',
      content: '楼道堆物，请社区清理',
      community: UNIT,
    });
    await counter.accept.click();
    await expect(counter.status).toHaveText(/编号 \d{23}/);
    number = await counter.readNumber();
    await window.become('coordinator1');
    await window.openInPool(number);
    const dialog = await cases.begin('分派');
    await lookUp(page, dialog, '主办单位', UNIT);
    await cases.amountOf(UNIT).waitFor();
    await dialog.getByRole('button', { name: '分派', exact: true }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: '尚未落实经费' })).toContainText(UNIT);
    await cases.amountOf(UNIT).fill('1200.505');
    await dialog.getByRole('button', { name: '分派', exact: true }).click();
    await expect(cases.amountOf(UNIT)).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('with an amount it is sent, and the paper says so', async () => {
    await cases.amountOf(UNIT).fill('1,200.50');
    await cases.send('分派');
    await expect(cases.orders.getByRole('article', { name: `主办：${UNIT}` })).toContainText(
      '1,200.50 元，来源：街道财政',
    );
    expect(readPdf(await window.savePaper('协办工单'))).toContain('1,200.50');
  });

  await test.step('the community confirms what has come', async () => {
    await window.become('jiangxilu');
    await window.openOrder(number);
    await cases.sign();
    await cases.begin('确认到账');
    await cases.send();
    await expect(cases.orders).toContainText('实收 1,200.50 元');
    await shell.open('经费');
    await expect(page.getByRole('grid').locator('[role=row][data-id]').filter({ hasText: number })).toContainText(
      '已确认',
    );
  });
});
