import { expect, test } from './fixtures/program';
import { shareProgram } from './fixtures/shared-program';
import { MatrixScreen } from './screens/matrix-screen';

const program = shareProgram();

test('a hole is drawn and named, waits for a signature, and a stand-in answers', async () => {
  const window = program();
  const { page } = window.program;
  const matrix = new MatrixScreen(page);
  await window.become('coordinator1');
  await matrix.open();

  await test.step('the draft’s holes and doubles are drawn on the week, in words', async () => {
    await expect(matrix.check).toContainText('2 组空白、1 组重叠');
    await expect(matrix.piece(/^周二 00:00–08:00 空白/)).toBeVisible();
    await expect(matrix.piece(/^周六 08:00–12:00 重叠：.*城市管理科/)).toContainText('重叠');
  });

  await test.step('a click on the hole fills exactly this hole', async () => {
    await matrix.piece(/^周一 22:00–24:00 空白/).click();
    await expect(matrix.dialog.getByRole('button', { name: '周五' })).toHaveAttribute('aria-pressed', 'true');
    await expect(matrix.dialog.getByRole('button', { name: '周六' })).toHaveAttribute('aria-pressed', 'false');
    await expect(matrix.dialog.getByRole('textbox', { name: '起' })).toHaveValue('22:00');
    await expect(matrix.dialog.getByRole('textbox', { name: '止' })).toHaveValue('24:00');
    await matrix.dialog.getByRole('button', { name: '保存' }).click();
    await expect(matrix.dialog).toHaveCount(0);
    await expect(matrix.piece(/^周一 22:00–24:00 .*第1网格$/)).toBeVisible();
  });

  await test.step('a new hole is drawn and named as soon as it is made', async () => {
    await matrix.chooseGrid('江西路第1网格');
    await matrix.piece(/^周一 08:00–18:00/).click();
    await matrix.dialog.getByRole('textbox', { name: '止' }).fill('17:00');
    await matrix.dialog.getByRole('button', { name: '保存' }).click();
    await expect(matrix.piece(/^周一 17:00–18:00 空白/)).toContainText('空白');
    await matrix.tab(/^问题/).click();
    const line = page.getByRole('row').filter({ hasText: '周一至周五 17:00–18:00' });
    await expect(line).toContainText('空白');
    await expect(line).toContainText('江西路第1网格');
  });

  await test.step('a manager cannot put it in force without signing for it', async () => {
    await expect(matrix.enact).toHaveCount(0);
    await window.become('manager1');
    await matrix.open();
    await matrix.enact.click();
    await expect(matrix.dialog).toContainText('周一至周五 17:00–18:00');
    await matrix.button('签字生效').click();
    await expect(matrix.dialog.getByRole('alert').first()).toContainText('须由分管领导写明理由');
    await matrix.dialog.getByRole('textbox', { name: '签字理由' }).fill('夜间由街道总值班室接听');
    await matrix.button('签字生效').click();
    await expect(matrix.dialog).toHaveCount(0);
    await expect(matrix.version).toContainText('第 2 版（现行）');
    await expect(page.getByText('理由：夜间由街道总值班室接听')).toBeVisible();
  });

  await test.step('a stand-in answers at once, and the absent one again when it is ended', async () => {
    await matrix.chooseGrid('云霄路第1网格');
    const before = (await matrix.now.textContent()) ?? '';
    const person = /此刻：(.+?)（/.exec(before)?.[1] ?? '';
    expect(person).not.toBe('');
    await matrix.tab('代班').click();
    await matrix.button('新增代班').click();
    await matrix.choose('离岗人员或单位', '云霄路第1网格', '云霄路第1网格');
    await matrix.choose('责任人', person, person);
    await matrix.choose('代班人员或单位', '城市管理科', '城市管理科');
    for (const name of ['首日', '末日']) {
      await matrix.dialog.getByRole('group', { name }).click();
      await page.keyboard.type('20260316');
    }
    await matrix.dialog.getByRole('textbox', { name: '事由' }).fill('病假');
    await matrix.button('保存').click();
    await expect(matrix.dialog).toHaveCount(0);
    await matrix.tab('网格责任').click();
    await expect(matrix.now).toHaveText(`此刻：城市管理科（代${person}）`);
    await matrix.tab('代班').click();
    await page.getByRole('row').filter({ hasText: '病假' }).getByRole('button', { name: '结束' }).click();
    await matrix.dialog.getByRole('button', { name: '结束' }).click();
    await expect(matrix.dialog).toHaveCount(0);
    await matrix.tab('网格责任').click();
    await expect(matrix.now).toHaveText(before);
  });
});
