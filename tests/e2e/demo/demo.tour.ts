import { expect, resizeWindow, test } from '../fixtures/program';
import { ProgramWindow } from '../screens/window';
import { Album } from './album';
import { LIVES, type Life } from './lives';

const MISSING = '遭遇困难的证明材料';

async function takeIn(window: ProgramWindow, album: Album, life: Life): Promise<string> {
  const { counter, cases } = window;
  await window.become('clerk1');
  await window.shell.open('受理窗口');
  await counter.write(life.told);
  if (life.kind !== '办事申请') {
    await album.picture(`${life.kind}-登记`);
    await counter.accept.click();
    const number = await counter.readNumber();
    await album.picture(`${life.kind}-受理`);
    await counter.openCase();
    await album.papers('受理回执');
    return number;
  }
  await counter.takeAllMaterials();
  await counter.submitted(MISSING).uncheck();
  await album.picture(`${life.kind}-登记`);
  await counter.notify.click();
  await album.picture(`${life.kind}-一次性告知`);
  await counter.confirm();
  const number = await counter.readNumber();
  await counter.openCase();
  await album.papers('一次性告知书');
  const dialog = await cases.begin('补齐材料');
  await dialog.getByRole('checkbox', { name: `${MISSING} 已收`, exact: true }).check();
  await album.picture(`${life.kind}-补齐材料`);
  await cases.send();
  await album.papers('受理回执');
  return number;
}

async function handle(window: ProgramWindow, album: Album, life: Life, number: string): Promise<void> {
  const { cases, list, shell } = window;
  await window.become('coordinator1');
  await shell.open('待分派');
  await list.search.fill(number);
  await list.row(number).first().waitFor();
  await album.picture(`${life.kind}-待分派`);
  await list.row(number).first().click();
  await cases.dispatch(life.lead, life.coHandlers, '请按期核实并反馈', life.money);
  await album.picture(`${life.kind}-分派`);
  for (const [username, answer] of Object.entries(life.answers)) {
    await window.become(username);
    await window.openOrder(number);
    await cases.sign();
    await cases.reply(answer);
    await album.picture(`${life.kind}-反馈-${username}`);
  }
  await album.papers('协办工单');
}

async function finish(window: ProgramWindow, album: Album, life: Life, number: string): Promise<void> {
  const { cases } = window;
  await window.become('coordinator1');
  await window.openCase(number);
  await cases.decide(life.decision);
  await album.picture(`${life.kind}-办结`);
  await window.become('clerk1');
  await window.openCase(number);
  await cases.deliver(life.method, life.told.name);
  await album.papers('办结通知书', '送达回证');
  await cases.callBack('问题已解决');
  await cases.rate(life.rating);
  await album.picture(`${life.kind}-送达回访评价`);
}

async function sumUp(window: ProgramWindow, album: Album): Promise<void> {
  const { summary, shell } = window;
  await window.become('manager1');
  await shell.open('月报');
  await summary.generate.click();
  const figure = summary.figure('收件').first();
  await figure.waitFor();
  await album.picture('月报-生成');
  await figure.click();
  await summary.dialog.getByRole('link').first().waitFor();
  await album.picture('月报-数字背后的办件');
  await summary.dialog.getByRole('button', { name: '关闭', exact: true }).click();
  album.keep(await summary.savePdf(), 'month');
  album.keep(await summary.saveXlsx(), 'month');
}

test('one case of each kind through its whole life, and the month', async ({ program }) => {
  const folder = process.env.STREETDESK_DEMO_OUT ?? '';
  expect(folder, 'STREETDESK_DEMO_OUT names the folder; npm run demo sets it').not.toBe('');
  const window = new ProgramWindow(program);
  const album = new Album(folder, window);
  await resizeWindow(program, 1366, 768);
  await window.login.login.waitFor();
  await album.picture('登录');
  for (const life of LIVES) {
    const number = await takeIn(window, album, life);
    await handle(window, album, life, number);
    await finish(window, album, life, number);
  }
  await sumUp(window, album);
});
