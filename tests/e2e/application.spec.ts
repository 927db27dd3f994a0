import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../helpers/pdf-text';
import { expect, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { ProgramWindow } from './screens/window';

const MISSING = '遭遇困难的证明材料';

test('an application from a missing material to the rating and the month', async ({ program }) => {
  const window = new ProgramWindow(program);
  const { counter, cases, page } = { ...window, page: program.page };
  let number = '';

  await test.step('told once what is missing', async () => {
    await window.become('clerk1');
    await counter.write({
      ...RESIDENTS.li,
      item: '临时救助审核',
      content: '家中突发困难，申请临时救助',
      community: '云霄路社区',
    });
    await counter.takeAllMaterials();
    await counter.submitted(MISSING).uncheck();
    await counter.accept.click();
    await expect(page.getByText('还有 1 份材料未收齐')).toBeVisible();
    await counter.notify.click();
    await expect(counter.dialog.getByRole('listitem')).toHaveText([new RegExp(`^${MISSING}`)]);
    await counter.confirm();
    await expect(counter.status).toHaveText(/编号 \d{23}/);
    number = await counter.readNumber();
    await counter.openCase();
    await expect(cases.header).toContainText('待补正');
    const paper = readPdf(await window.savePaper('一次性告知书'));
    expect(paper).toContain('一次性告知书');
    expect(paper).toContain(number);
    expect(paper).toContain(RESIDENTS.li.name);
    expect(paper).toMatch(new RegExp(`需要补正的材料.*${MISSING}.*已收到的材料`));
    expect(paper).toContain('2026年3月16日');
    expect(paper).toContain('经办人：张强杰');
  });

  await test.step('complete and accepted', async () => {
    const dialog = await cases.begin('补齐材料');
    await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: `${MISSING} 已收`, exact: true }).check();
    await cases.send();
    await expect(cases.header).toContainText('待分派');
    const receipt = readPdf(await window.savePaper('受理回执'));
    expect(receipt).toContain(number);
    expect(receipt).toContain('本办件将于2026年3月30日前办结并告知您结果');
    expect(receipt).not.toContain(RESIDENTS.li.documentNumber);
  });

  await test.step('routed to a lead and two co-handlers', async () => {
    await window.become('coordinator1');
    await window.openInPool(number);
    await cases.dispatch('社会事务科', ['云霄路社区', '住房保障与社会救助科'], '请三日内核实家庭情况', {
      云霄路社区: '200',
    });
    await expect(cases.orders.getByRole('article')).toHaveCount(3);
    await expect(cases.orders.getByRole('article', { name: '主办：社会事务科' })).toContainText('待签收');
    await expect(cases.act('办结')).toHaveCount(0);
  });

  await test.step('returned by one and given to another', async () => {
    await window.become('housing-relief');
    await window.openOrder(number);
    await cases.returnOrder('申请人不属于住房救助对象');
    await expect(cases.orders).toContainText('已退单');
    await window.become('coordinator1');
    await window.openCase(number);
    await cases.reroute('改派 住房保障与社会救助科', '劳动保障科');
    await expect(cases.orders.getByRole('article', { name: '协办：劳动保障科' })).toContainText('待签收');
  });

  await test.step('signed and answered, with a file', async () => {
    const file = join(program.dataFolder, '入户核查表.pdf');
    writeFileSync(file, '%PDF-1.4\n%%EOF\n');
    const answers = {
      yunxiaolu: '已入户核实',
      'labour-security': '无就业收入',
      'social-affairs': '符合条件，准予救助',
    };
    for (const [username, answer] of Object.entries(answers)) {
      await window.become(username);
      await window.openOrder(number);
      await cases.sign();
      await expect(cases.act('签收')).toHaveCount(0);
      await cases.reply(answer, username === 'yunxiaolu' ? file : undefined);
      await expect(cases.orders).toContainText(answer);
    }
  });

  await test.step('decided', async () => {
    await window.become('coordinator1');
    await window.openCase(number);
    await expect(cases.orders.getByRole('button', { name: '打开附件 入户核查表.pdf' })).toBeVisible();
    await cases.decide('符合条件，准予临时救助');
    await expect(cases.header).toContainText('待送达');
    const decision = readPdf(await window.savePaper('办结通知书'));
    expect(decision).toContain('办结通知书');
    expect(decision).toContain('结果为：准予办理');
    expect(decision).toContain(number);
  });

  await test.step('delivered, called back, rated', async () => {
    await window.become('clerk1');
    await window.openCase(number);
    await cases.deliver('窗口领取', RESIDENTS.li.name);
    await expect(cases.header).toContainText('已送达');
    const record = readPdf(await window.savePaper('送达回证'));
    expect(record).toContain('送达回证');
    expect(record).toContain('窗口领取');
    await cases.callBack('本人很满意');
    await cases.rate('非常满意');
    await expect(cases.outcome).toContainText('非常满意');
    await expect(cases.act('登记评价')).toHaveCount(0);
    await expect(cases.timeline.getByRole('listitem').first()).toContainText('收件并一次性告知，缺 1 份材料');
    await expect(cases.timeline).toContainText('住房保障与社会救助科退单，原因：申请人不属于住房救助对象');
    await expect(cases.timeline).toContainText('评价：非常满意');
  });

  await test.step('counted in the month, which is handed out', async () => {
    const { summary, shell } = window;
    await window.become('manager1');
    await shell.open('月报');
    await summary.generate.click();
    await summary.figure('收件').first().click();
    await expect(summary.dialog.getByRole('link', { name: number, exact: true })).toBeVisible();
    await summary.dialog.getByRole('button', { name: '关闭', exact: true }).click();
    expect(readPdf(await summary.savePdf())).toContain('2026年3月1日至2026年3月31日');
    await summary.print.click();
    await expect(summary.dialog.getByRole('img').first()).toBeVisible();
  });
});
