import { readPdf } from '../helpers/pdf-text';
import { expect, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { shareProgram } from './fixtures/shared-program';

const program = shareProgram();

test('refuses at the counter, with a reason and the way to go', async () => {
  const window = program();
  const { counter } = window;
  await window.become('clerk1');
  await counter.write({ ...RESIDENTS.wang, item: '失业登记', content: '外区户籍人员申请', community: '浮山所社区' });
  await counter.refuse.click();
  await counter.confirm();
  await expect(counter.dialog.getByRole('textbox', { name: '不予受理原因' })).toHaveAccessibleDescription(/\S/);
  await counter.dialog.getByRole('textbox', { name: '不予受理原因' }).fill('户籍不在本辖区');
  await counter.dialog.getByRole('textbox', { name: '去向指引' }).fill('户籍所在地街道受理中心');
  await counter.confirm();
  await expect(counter.status).toHaveText(/编号 \d{23}/);
  const number = await counter.readNumber();
  await counter.openCase();
  await expect(window.cases.header).toContainText('不予受理');
  const paper = readPdf(await window.savePaper('不予受理通知书'));
  for (const part of [
    '不予受理通知书',
    number,
    '户籍不在本辖区',
    '户籍所在地街道受理中心',
    '六十日内依法申请行政复议',
  ]) {
    expect(paper).toContain(part);
  }
});

test('settles an immediate item while the resident waits', async () => {
  const window = program();
  const { counter } = window;
  await window.become('clerk1');
  await window.shell.open('受理窗口');
  await counter.write({ ...RESIDENTS.zhao, item: '失业登记', content: '办理失业登记', community: '浮山所社区' });
  await counter.takeAllMaterials();
  await counter.answer.click();
  await counter.dialog.getByRole('textbox', { name: '答复' }).fill('已登记');
  await counter.confirm();
  await expect(counter.status).toHaveText(/编号 \d{23}/);
  await counter.openCase();
  await expect(window.cases.outcome).toContainText('准予办理');
  expect(readPdf(await window.savePaper('办结通知书'))).toContain('结果说明已登记');
});

test('says beside each field what to do', async () => {
  const window = program();
  const { counter } = window;
  await window.become('clerk1');
  await window.shell.open('受理窗口');
  await counter.documentNumber.fill('370202198013010037');
  await counter.accept.click();
  await expect(counter.name).toBeFocused();
  for (const name of ['姓名', '证件号码', '事项']) {
    await expect(counter.field(name)).toHaveAttribute('aria-invalid', 'true');
    await expect(counter.field(name)).toHaveAccessibleDescription(/请|不/);
  }
  await counter.name.fill(RESIDENTS.wang.name);
  await counter.documentNumber.fill(RESIDENTS.wang.documentNumber);
  await expect(counter.documentNumber).toHaveAccessibleDescription(/1990-08-15出生 · 男/);
  await counter.page.getByRole('button', { name: '清空', exact: true }).click();
  await counter.dialog.getByRole('button', { name: '清空', exact: true }).click();
});

test('finds a known resident by the initials of the name', async () => {
  const { counter, shell } = program();
  await program().become('clerk1');
  await shell.open('受理窗口');
  await counter.name.pressSequentially('wl');
  const hit = counter.page.getByRole('option').filter({ hasText: '王琳' }).first();
  await hit.click();
  await expect(counter.name).toHaveValue('王琳');
  await expect(counter.documentNumber).toHaveValue(/^\d{17}[\dX]$/);
  await expect(counter.phone).toHaveValue(/^1\d{10}$/);
});

test('keeps what is typed behind the lock', async () => {
  const window = program();
  const { counter, shell } = window;
  await window.become('clerk1');
  await shell.open('受理窗口');
  await counter.content.fill('锁屏前写下的内容');
  await shell.lock.click();
  await expect(shell.unlock).toBeVisible();
  await expect(counter.content).toBeHidden();
  await shell.unlockPassword.fill('wrong-password');
  await shell.unlock.click();
  await expect(shell.notice.filter({ hasText: '密码不正确' })).toBeVisible();
  await expect(shell.unlockPassword).toHaveValue('');
  await shell.unlockPassword.fill('streetdesk-demo');
  await shell.unlock.click();
  await expect(counter.content).toHaveValue('锁屏前写下的内容');
});

test('walks from login to receipt without a mouse', async () => {
  const window = program();
  const { counter, login, shell, paper } = window;
  const { keyboard } = counter.page;
  await window.become('clerk1');
  await shell.signOut();
  await expect(login.username).toBeFocused();
  await keyboard.insertText('clerk3');
  await keyboard.press('Tab');
  await keyboard.insertText('streetdesk-demo');
  await keyboard.press('Enter');

  const { name, documentNumber, phone, address } = RESIDENTS.wang;
  const walk = [
    ['姓名', name],
    ['证件类型', ''],
    ['证件号码', documentNumber],
    ['联系电话', phone],
    ['联系地址', address],
    ['由他人代办', ''],
    ['办件类别', ''],
    ['受理渠道', ''],
    ['事项', 'lsjz'],
    ['内容', '申请临时救助'],
    ['所属社区', 'fss'],
  ] as const;
  for (const [field, text] of walk) {
    const place = field === '由他人代办' ? counter.page.getByRole('switch', { name: field }) : counter.field(field);
    await expect(place).toBeFocused();
    await keyboard.insertText(text);
    if (field === '事项' || field === '所属社区') {
      await expect(counter.page.getByRole('option').first()).toBeVisible();
      await keyboard.press('Enter');
    }
    await keyboard.press('Tab');
  }
  await expect(counter.field('事项')).toHaveValue('临时救助审核');
  await expect(counter.field('所属社区')).toHaveValue('浮山所社区');
  await keyboard.press('F8');
  await keyboard.press('Control+Enter');
  await expect(counter.status).toHaveText(/编号 \d{23}/);
  await keyboard.press('F7');
  await expect(paper.dialog).toContainText('受理回执');
  await expect(paper.firstPage).toBeVisible();
  await keyboard.press('Escape');
  await expect(paper.dialog).toBeHidden();
  await expect(counter.next).toBeFocused();
  await keyboard.press('Enter');
  await expect(counter.name).toBeFocused();
  await expect(counter.name).toHaveValue('');
});
