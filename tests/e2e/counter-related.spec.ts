import { readPdf } from '../helpers/pdf-text';
import { expect, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { shareProgram } from './fixtures/shared-program';

const program = shareProgram();

const lamp = {
  ...RESIDENTS.wang,
  kind: '民情诉求',
  category: '路灯',
  community: '浮山所社区',
} as const;

test('adds what a resident says again to the case that is here, without a second one', async () => {
  const window = program();
  const { counter, cases, shell } = window;
  const { page } = counter;
  await window.become('clerk1');
  await counter.write({ ...lamp, content: '楼前路灯不亮' });
  await counter.accept.click();
  const number = await counter.readNumber();
  await counter.next.click();

  await counter.write({ ...lamp, content: '路灯还是不亮，老人夜里摔了一跤' });
  await expect(page.getByRole('button', { name: number, exact: true })).toBeVisible();
  await expect(page.getByText(/^疑似重复/)).toBeVisible();
  await page.keyboard.press('Control+D');
  const view = page.getByRole('region', { name: `办件 ${number}`, exact: true });
  for (const part of ['待分派', '办结期限', '楼前路灯不亮', '浮山所社区']) await expect(view).toContainText(part);
  await page.keyboard.press('Escape');
  await expect(view).toBeHidden();
  await page.getByRole('button', { name: number, exact: true }).click();
  await expect(counter.accept).toBeEnabled();

  await view.getByRole('button', { name: '关联到此件', exact: true }).click();
  await expect(counter.dialog).toContainText('草稿随即删除');
  await expect(counter.dialog.getByRole('textbox', { name: '居民此次所述' })).toHaveValue(/摔了一跤$/);
  await counter.dialog.getByRole('button', { name: '关联到此件', exact: true }).click();
  await expect(cases.header).toContainText(number);
  await expect(page.getByRole('region', { name: '补充诉求' })).toContainText('老人夜里摔了一跤');
  await expect(cases.timeline).toContainText('老人夜里摔了一跤');
  await shell.open('受理窗口');
  await expect(counter.name).toHaveValue('');
  await expect(counter.draftOffer).toBeHidden();

  await counter.write({ ...lamp, content: '另一盏路灯也不亮' });
  await page.keyboard.press('Control+D');
  await view.getByRole('button', { name: '作为关联件继续', exact: true }).click();
  await expect(page.getByText(`受理后将与 ${number} 互相关联。`)).toBeVisible();
  await counter.accept.click();
  await counter.readNumber();
  await counter.openCase();
  await expect(page.getByRole('region', { name: '关联办件' }).getByRole('link', { name: number })).toBeVisible();
});

test('accepts with gaps, and goes on when they are filled', async () => {
  const window = program();
  const { counter, cases, shell } = window;
  const { page } = counter;
  await window.become('clerk1');
  await shell.open('受理窗口');
  await counter.write({ ...RESIDENTS.zhang, item: '临时救助', content: '申请临时救助', community: '浮山所社区' });
  await counter.takeAllMaterials();
  await counter.submitted('本人银行账户凭证').uncheck();
  await page.keyboard.press('Control+G');
  await expect(counter.dialog).toContainText('本人银行账户凭证');
  await counter.dialog.getByRole('button', { name: '容缺受理', exact: true }).click();
  await expect(counter.status).toHaveText(/已容缺受理/);
  const number = await counter.readNumber();
  await counter.openCase();
  await expect(page.getByText(/申请人承诺于 .* 前补齐材料/)).toBeVisible();

  const filling = await cases.begin('补交容缺材料');
  await filling
    .getByRole('checkbox', { name: /本人银行账户凭证/ })
    .first()
    .check();
  await expect(filling.getByRole('status')).toHaveText('已齐全');
  await cases.send();
  await expect(page.getByText(/申请人承诺于/)).toBeHidden();
  await expect(cases.act('补交容缺材料')).toBeHidden();
  await expect(page.getByRole('region', { name: '申请材料' })).toContainText('已齐全');

  await window.become('coordinator1');
  await window.openCase(number);
  await cases.dispatch('住房保障与社会救助科', [], '请审核');
  await expect(cases.orders).toContainText('住房保障与社会救助科');
});

/** Rare characters, and what looks like markup, a formula or a statement. */
const ODD_NAMES = [
  { ...RESIDENTS.zhang, name: '王䶮·𠮷㛃' },
  { ...RESIDENTS.zhao, name: `=1+1<b onclick="x">'; --` },
] as const;

for (const person of ODD_NAMES) {
  test(`keeps the name ${person.name} on the case, in the list and on paper`, async () => {
    const window = program();
    const { counter, cases, list, shell } = window;
    await window.become('clerk1');
    await shell.open('受理窗口');
    await counter.write({ ...lamp, ...person, content: '楼道灯不亮' });
    await counter.accept.click();
    const number = await counter.readNumber();
    await counter.openCase();
    await expect(cases.page.getByText(person.name, { exact: true }).first()).toBeVisible();
    // Drawn by several fonts, which the reader of the PDF takes for several lines: each character is there.
    const paper = readPdf(await window.savePaper('受理回执'));
    for (const character of person.name.replaceAll(/\s/g, '')) expect(paper).toContain(character);
    await shell.open('办件查询');
    await list.search.fill(person.name);
    await expect(list.rows).toHaveCount(1);
    await expect(list.row(number)).toContainText(person.name);
  });
}
