import { readPdf } from '../helpers/pdf-text';
import { expect, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { shareProgram } from './fixtures/shared-program';

const program = shareProgram();

test('an appeal, reworked once, to its delivery and callback', async () => {
  const window = program();
  const { counter, cases } = window;
  await window.become('clerk1');
  await counter.write({
    ...RESIDENTS.zhang,
    kind: '民情诉求',
    channel: '民意热线',
    category: '施工扰民',
    content: '夜间施工噪声扰民，希望处理',
    community: '江西路社区',
  });
  await counter.accept.click();
  await expect(counter.status).toHaveText(/编号 \d{23}/);
  const number = await counter.readNumber();

  await window.become('coordinator1');
  await window.openInPool(number);
  await cases.dispatch('城市管理科', ['江西路社区'], '请核实施工许可', { 江西路社区: '150' });
  await window.become('urban-management');
  await window.openOrder(number);
  await cases.sign();
  await cases.reply('已电话联系工地');

  await window.become('coordinator1');
  await window.openCase(number);
  await expect(cases.act('办结')).toHaveCount(0);
  await cases.rework('城市管理科', '请到现场核实');
  await expect(cases.orders.getByRole('article', { name: '主办：城市管理科' })).toContainText('请到现场核实');
  await window.become('urban-management');
  await window.openOrder(number);
  await cases.replyAgain('现场已停止夜间施工');
  await window.become('jiangxilu');
  await window.openOrder(number);
  await cases.sign();
  await cases.reply('已回复居民知晓');

  await window.become('coordinator1');
  await window.openCase(number);
  await cases.decide('工地已停止夜间施工');
  const decision = readPdf(await window.savePaper('办结通知书'));
  expect(decision).toContain('结果为：已解决');
  expect(decision).toContain('工地已停止夜间施工');

  await window.become('clerk1');
  await window.openCase(number);
  await cases.deliver('电话告知', RESIDENTS.zhang.name);
  await cases.callBack('夜间已安静');
  await expect(cases.header).toContainText('已送达');
  await expect(cases.outcome).toContainText('已解决 · 满意');
});

test('a service request taken at a service point by an agent, to its delivery and callback', async () => {
  const window = program();
  const { counter, cases } = window;
  await window.become('clerk2');
  await counter.write({
    ...RESIDENTS.zhao,
    kind: '便民服务',
    channel: '为民服务点',
    category: '水电维修',
    content: '家中水龙头漏水，请上门维修',
    community: '云霄路社区',
  });
  await counter.addAgent({ name: '钱试五', relation: '邻居', phone: '13900000005' });
  await counter.accept.click();
  const number = await counter.readNumber();

  await window.become('coordinator1');
  await window.openInPool(number);
  await cases.dispatch('云霄路和谐社区服务队', [], '请当日上门', { 云霄路和谐社区服务队: '80.5' });
  await window.become('yunxiaolu.team');
  await window.openOrder(number);
  await cases.sign();
  await cases.reply('已更换水龙头');
  await window.become('coordinator1');
  await window.openCase(number);
  await cases.decide('已上门维修完毕');

  await window.become('clerk2');
  await window.openCase(number);
  const dialog = await cases.begin('送达');
  await expect(dialog.getByRole('textbox', { name: '签收人', exact: true })).toHaveValue('钱试五');
  await cases.send();
  await cases.callBack('水龙头已好');
  await expect(cases.header).toContainText('已送达');
  const record = readPdf(await window.savePaper('送达回证'));
  expect(record).toContain(number);
});
