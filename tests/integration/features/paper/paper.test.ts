import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperModel } from '#shared/domain/paper/paper-model';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { CommandError } from '../../../../electron/database/errors';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { createPaperMaker } from '../../../../electron/features/paper/create-paper-maker';
import { createPaperCommands } from '../../../../electron/features/paper/paper.commands';
import type { ServiceKit } from '../../../../electron/features/service-kit';
import { createExportFolder } from '../../../../electron/printing/export-folder';
import type { PrintJob } from '../../../../electron/printing/paper-printer';
import { readSettings, writeSettings } from '../../../../electron/settings/settings.repository';
import { actors, fillTestOffice, testId } from '../../../factories/test-office';
import { paperModels } from '../../../factories/test-papers';
import { DRIVERS, openTestDatabase, type TestDatabase } from '../../../helpers/test-database';

const caseId = testId(900);

const caseRow = {
  id: caseId,
  number: paperModels.receipt.caseNumber,
  kind: 'application',
  status: 'accepted',
  channel: 'window',
  urgency: 'ordinary',
  subject: '最低生活保障申请',
  content: '',
  applicantName: '王小明',
  documentType: 'other',
  documentNumber: '',
  overrideReason: '',
  phone: '',
  address: '',
  place: '',
  clerkId: actors.clerk.accountId,
  clerkName: actors.clerk.displayName,
  receivedAt: '2026-03-02T01:10:00.000Z',
  receivedDay: '2026-03-02',
  updatedAt: '2026-03-02T01:10:00.000Z',
  isDueEstimated: false,
  refusalReason: '',
  referral: '',
  resultText: '',
  deliveryReceiver: '',
  deliveryNote: '',
  callbackNote: '',
} as const;

describe.each(DRIVERS)('papers on %s', (driver) => {
  let test: TestDatabase;
  let folder: string;
  let now: string;
  let serial: number;
  let jobs: (PrintJob & { readonly html: string })[];
  let failure: CommandError | null;
  let shown: number;
  let told: string[];
  const clock = { now: () => now };
  const newId = () => {
    serial += 1;
    return testId(1000 + serial);
  };

  beforeEach(async () => {
    now = '2026-03-02T01:20:00.000Z';
    serial = 0;
    jobs = [];
    failure = null;
    shown = 0;
    told = [];
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-papers-'));
    test = await openTestDatabase(driver, clock);
    await fillTestOffice(test.database);
    await test.database.write('case', (tx) => managerOf(tx).insert(CaseEntity, caseRow));
  });
  afterEach(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  const kit = (): ServiceKit => ({
    database: test.database,
    clock,
    newId,
    audit: createAuditTrail(clock, newId),
    events: { publish: (name) => told.push(name) },
    caseChanged: async () => void told.push('case.changed'),
  });

  const make = (model: PaperModel = paperModels.receipt) =>
    test.database.write('make', (tx) => createPaperMaker(kit()).make(tx, actors.clerk, caseId, model));

  const commands = () =>
    createPaperCommands({
      kit: kit(),
      cases: {
        requireVisible: async (_tx, actor, id) => {
          if (id !== caseId || actor.accountId === actors.communityHandler.accountId)
            throw new CommandError('not-found');
        },
      },
      // The HTML stands for its PDF here: how Electron draws it has its own test.
      renderer: { toPdf: async (html) => Buffer.from(html) },
      printer: {
        list: async () => [{ name: 'Hall', description: '大厅', isDefault: true }],
        print: async (pdf, job) => {
          if (failure !== null) throw failure;
          jobs.push({ ...job, html: pdf.toString() });
          return job.printer === '' ? 'Default' : job.printer;
        },
      },
      exports: createExportFolder(folder, async () => {
        shown += 1;
      }),
    });
  const context = { windowId: 1, requestId: 'r', actor: actors.clerk };
  const entries = () => test.database.read((tx) => managerOf(tx).find(AuditEntryEntity, { order: { id: 'ASC' } }));

  it('numbers each type by itself, anew each year of the office', async () => {
    now = '2026-12-31T15:59:00.000Z';
    expect([(await make()).number, (await make()).number]).toEqual([
      '香港中路受〔2026〕00001号',
      '香港中路受〔2026〕00002号',
    ]);
    expect((await make(paperModels.refusal)).number).toBe('香港中路拒〔2026〕00001号');
    now = '2026-12-31T16:00:00.000Z';
    expect((await make()).number).toBe('香港中路受〔2027〕00001号');
  });

  it('gives no number away when the act is undone', async () => {
    const undone = test.database.write('undone', async (tx) => {
      await createPaperMaker(kit()).make(tx, actors.clerk, caseId, paperModels.receipt);
      throw new Error('cut');
    });
    await expect(undone).rejects.toThrow('cut');
    expect((await make()).number).toBe('香港中路受〔2026〕00001号');
  });

  it('prints, counts and records; the second print carries the mark', async () => {
    const paper = await make();
    const input = { paperId: paper.id, size: 'A5', printer: 'Hall', copies: 2 } as const;
    expect(await commands()['paper.print'](input, context)).toEqual({ ...paper, printCount: 1 });
    expect(await commands()['paper.print'](input, context)).toEqual({ ...paper, printCount: 2 });
    expect(jobs.map(({ printer, copies, title }) => ({ printer, copies, title }))).toEqual([
      { printer: 'Hall', copies: 2, title: `受理回执 ${paper.number}` },
      { printer: 'Hall', copies: 2, title: `受理回执 ${paper.number}` },
    ]);
    expect(jobs.map(({ html }) => html.includes('补打'))).toEqual([false, true]);
    expect(
      (await entries()).map(({ action, caseId: of, subjectId, actorName, detail }) => ({
        action,
        of,
        subjectId,
        actorName,
        detail,
      })),
    ).toEqual(
      [1, 2].map((times) => ({
        action: 'paper.printed',
        of: caseId,
        subjectId: paper.id,
        actorName: actors.clerk.displayName,
        detail: { type: 'receipt', number: paper.number, copies: 2, printer: 'Hall', size: 'A5', times },
      })),
    );
    expect(told).toEqual(['case.changed', 'case.changed']);
  });

  it('counts prints of two desks at once', async () => {
    const paper = await make();
    const input = { paperId: paper.id, size: 'A4', printer: 'Hall', copies: 1 } as const;
    const counts = await Promise.all(Array.from({ length: 6 }, () => commands()['paper.print'](input, context)));
    expect(counts.map(({ printCount }) => printCount).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("takes the office's printer where none is named", async () => {
    const paper = await make();
    const input = { paperId: paper.id, size: 'A4', printer: '', copies: 1 } as const;
    await commands()['paper.print'](input, context);
    await test.database.write('settings', async (tx) =>
      writeSettings(tx, { ...(await readSettings(tx)), printerName: 'Hall' }),
    );
    await commands()['paper.print'](input, context);
    expect(jobs.map(({ printer }) => printer)).toEqual(['', 'Hall']);
    expect((await entries()).map(({ detail }) => detail)).toMatchObject([{ printer: 'Default' }, { printer: 'Hall' }]);
  });

  it('neither counts nor records what did not reach a printer', async () => {
    const paper = await make();
    failure = new CommandError('print-failed');
    const print = commands()['paper.print']({ paperId: paper.id, size: 'A4', printer: 'Hall', copies: 1 }, context);
    await expect(print).rejects.toMatchObject({ code: 'print-failed' });
    failure = null;
    await commands()['paper.print']({ paperId: paper.id, size: 'A4', printer: 'Hall', copies: 1 }, context);
    expect(jobs[0]?.html).not.toContain('补打');
    expect(await entries()).toHaveLength(1);
  });

  it('shows a later print the issuer of the day', async () => {
    const paper = await make();
    await test.database.write('settings', async (tx) =>
      writeSettings(tx, { ...(await readSettings(tx)), centreName: '新名中心', centrePhone: '1' }),
    );
    const { pdf } = await commands()['paper.preview']({ paperId: paper.id, size: 'A4' }, context);
    const html = Buffer.from(pdf, 'base64').toString();
    expect(html).toContain('香港中路街道受理中心');
    expect(html).not.toContain('新名中心');
    expect(await entries()).toEqual([]);
  });

  it('saves each time under a new name and records it', async () => {
    const paper = await make();
    const input = { paperId: paper.id, size: 'A4' } as const;
    const first = await commands()['paper.savePdf'](input, context);
    const second = await commands()['paper.savePdf'](input, context);
    expect(first).toEqual({ fileName: `受理回执 ${paper.number}.pdf`, folder });
    expect(second.fileName).toBe(`受理回执 ${paper.number} (2).pdf`);
    expect(await readFile(join(folder, second.fileName), 'utf8')).toContain('王小明');
    expect((await entries()).map(({ action, detail }) => [action, detail])).toEqual([
      ['paper.saved', { type: 'receipt', number: paper.number, fileName: first.fileName }],
      ['paper.saved', { type: 'receipt', number: paper.number, fileName: second.fileName }],
    ]);
  });

  it('keeps papers from those who may not see their case', async () => {
    const paper = await make();
    const stranger = { ...context, actor: actors.communityHandler };
    const input = { paperId: paper.id, size: 'A4', printer: '', copies: 1 } as const;
    for (const name of ['paper.preview', 'paper.print', 'paper.savePdf'] as const) {
      await expect(commands()[name](input, stranger)).rejects.toMatchObject({ code: 'not-found' });
      await expect(commands()[name]({ ...input, paperId: testId(1) }, context)).rejects.toMatchObject({
        code: 'paper-missing',
      });
    }
    expect(jobs).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  it('lists printers and shows the folder', async () => {
    expect(await commands()['paper.listPrinters']({}, context)).toEqual([
      { name: 'Hall', description: '大厅', isDefault: true },
    ]);
    expect(await commands()['paper.showExports']({}, context)).toBeNull();
    expect(shown).toBe(1);
  });
});
