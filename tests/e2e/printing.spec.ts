import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CupsServer, startCups } from '../helpers/cups';
import { readPdf } from '../helpers/pdf-text';
import { closeProgram, expect, openProgram, type Program, test } from './fixtures/program';
import { RESIDENTS } from './fixtures/residents';
import { ProgramWindow } from './screens/window';

const PRINTER = 'Window-Printer';

let cups: CupsServer;
let program: Program;
let window: ProgramWindow;

test.beforeAll(async () => {
  cups = await startCups();
  await cups.addPrinter(PRINTER, '窗口打印机');
  process.env.CUPS_SERVER = cups.environment.CUPS_SERVER;
  program = await openProgram();
  window = new ProgramWindow(program);
});

test.afterAll(async () => {
  delete process.env.CUPS_SERVER;
  await closeProgram(program);
  await cups.stop();
});

/** What the printer was handed, as text; the job comes a moment after the window says so. */
async function readPrinted(job: number): Promise<string> {
  await expect.poll(async () => (await cups.readSpool()).length).toBe(job);
  const folder = mkdtempSync(join(tmpdir(), 'streetdesk-spool-'));
  const file = join(folder, 'job.pdf');
  writeFileSync(file, (await cups.readSpool())[job - 1] ?? Buffer.alloc(0));
  const text = readPdf(file);
  rmSync(folder, { recursive: true, force: true });
  return text;
}

test('prints a receipt, again with its mark, and the month, on a real printer without a dialog of the system', async () => {
  const { counter, shell, summary } = window;
  const { page } = program;
  await window.become('clerk1');
  await counter.write({
    ...RESIDENTS.zhao,
    kind: '民情诉求',
    channel: '窗口',
    category: '施工扰民',
    content: '凌晨装卸材料',
    community: '江西路社区',
  });
  await counter.accept.click();
  const number = await counter.readNumber();
  await counter.print.click();
  const print = page.getByRole('dialog').getByRole('button', { name: '打印', exact: true });
  await print.click();
  const first = await readPrinted(1);
  expect(first).toContain(number);
  expect(first).toContain('赵试四');
  expect(first).not.toContain('补打');

  await expect(page.getByRole('dialog')).toContainText('已打印 1 次');
  await print.click();
  expect(await readPrinted(2)).toContain('补打');
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).click();

  await window.become('manager1');
  await shell.open('月报');
  await summary.chooseMonth('2026年2月');
  await summary.generate.click();
  await summary.print.click();
  await print.click();
  const month = await readPrinted(3);
  for (const part of ['工作月报', '2026年2月', '制表人', '审核人', '签发人', '第1页']) expect(month).toContain(part);
});
