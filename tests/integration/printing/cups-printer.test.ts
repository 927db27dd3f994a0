import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCupsPrinter } from '../../../electron/printing/cups-printer';
import type { PaperPrinter } from '../../../electron/printing/paper-printer';
import { type CupsServer, startCups } from '../../helpers/cups';
import { readPdfText } from '../../helpers/electron-pdf';
import { plainPdf } from '../../helpers/plain-pdf';

const run = promisify(execFile);

describe('printing by CUPS', () => {
  let cups: CupsServer;
  let printer: PaperPrinter;
  beforeAll(async () => {
    cups = await startCups();
    printer = createCupsPrinter({ ...cups.environment, LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' });
  });
  afterAll(() => cups?.stop());

  it('lists nothing while no printer is set up, and says so when one is asked for', async () => {
    expect(await printer.list()).toEqual([]);
    const print = printer.print(plainPdf('x'), { printer: '', copies: 1, title: 'x' });
    await expect(print).rejects.toMatchObject({ code: 'printer-missing' });
  });

  it('lists printers with their descriptions and the default', async () => {
    await cups.addPrinter('PDF', '一楼大厅 打印机');
    await cups.addPrinter('Back-office', 'Room 2');
    await run('lpadmin', ['-d', 'Back-office'], { env: cups.environment });
    expect(await printer.list()).toEqual([
      { name: 'Back-office', description: 'Room 2', isDefault: true },
      { name: 'PDF', description: '一楼大厅 打印机', isDefault: false },
    ]);
  });

  it('hands the very bytes to the chosen printer, with copies and title', async () => {
    const pdf = plainPdf('RECEIPT 00001');
    const used = await printer.print(pdf, { printer: 'PDF', copies: 3, title: '受理回执 "1"; $(touch hacked)' });
    expect(used).toBe('PDF');
    const spool = await cups.readSpool();
    expect(spool.at(-1)).toEqual(pdf);
    expect(await readPdfText(spool.at(-1) ?? Buffer.of())).toContain('RECEIPT00001');
    const job = await cups.readFirstJob();
    expect(job.toString('utf8')).toContain('受理回执 "1"; $(touch hacked)');
    // IPP keeps a number as its name, two bytes of length (4) and four bytes of value.
    const copies = job.indexOf('copies') + 'copies'.length;
    expect(job.readInt32BE(copies + 2)).toBe(3);
  });

  it('takes the default where no printer is named', async () => {
    expect(await printer.print(plainPdf('DEFAULT'), { printer: '', copies: 1, title: 'x' })).toBe('Back-office');
  });

  it('refuses a printer that is not there, whatever its name holds', async () => {
    for (const name of ['Gone', 'PDF; touch hacked', '-d']) {
      const print = printer.print(plainPdf('x'), { printer: name, copies: 1, title: 'x' });
      await expect(print).rejects.toMatchObject({ code: 'printer-missing', params: { printer: name } });
    }
    expect(await cups.readSpool()).toHaveLength(2);
  });

  it('reports a queue that takes no jobs', async () => {
    await run('cupsreject', ['PDF'], { env: cups.environment });
    const print = printer.print(plainPdf('x'), { printer: 'PDF', copies: 1, title: 'x' });
    await expect(print).rejects.toMatchObject({ code: 'print-failed' });
  });

  it('does not say that it was printed where the printer has stopped since it was chosen, and prints it when it is back', async () => {
    await run('cupsaccept', ['PDF'], { env: cups.environment });
    const before = (await cups.readSpool()).length;
    const print = () => printer.print(plainPdf('AGAIN'), { printer: 'PDF', copies: 1, title: 'x' });
    await run('cupsdisable', ['-r', '缺纸', 'PDF'], { env: cups.environment });
    await expect(print()).rejects.toMatchObject({ code: 'printer-stopped', params: { printer: 'PDF' } });
    expect(await cups.readSpool(), 'nothing waits to come out twice').toHaveLength(before);
    await run('cupsenable', ['PDF'], { env: cups.environment });
    expect(await print()).toBe('PDF');
    await run('lpadmin', ['-x', 'PDF'], { env: cups.environment });
    await expect(print()).rejects.toMatchObject({ code: 'printer-missing', params: { printer: 'PDF' } });
  });

  it('says so when the print service itself is gone', async () => {
    await cups.stop();
    const print = printer.print(plainPdf('x'), { printer: 'Back-office', copies: 1, title: 'x' });
    await expect(print).rejects.toMatchObject({ code: 'printer-missing' });
  });
});
