import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandParsed } from '#shared/ipc/contract';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { SummaryEntity } from '../../../../electron/database/entities/summary.entity';
import { WithdrawnSummaryEntity } from '../../../../electron/database/entities/withdrawn-summary.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { testHasher } from '../../ipc/office-harness';
import { openSummaryOffice, type SummaryOffice } from './summary-office';
import { at, makeCase } from './summary-rows';

describe.each(DRIVERS)('signing a month on %s', (driver) => {
  let office: SummaryOffice;
  beforeEach(async () => {
    office = await openSummaryOffice(driver);
    await office.insert({ cases: [makeCase({ receivedAt: at('2026-04-10 09:00'), leadUnitId: unitIds.housing })] });
  });
  afterEach(() => office.test.close());

  const april = { unitId: unitIds.street, month: '2026-04' };
  const generate = (input = april) => office.commands['summary.generate'](input, office.as(actors.coordinator));
  const get = () => office.commands['summary.get'](april, office.as(actors.manager));
  const sign = ({ id, version }: { readonly id: string; readonly version: number }, reviewedByName = '') =>
    office.commands['summary.sign']({ summaryId: id, version, reviewedByName }, office.as(actors.manager));

  it('locks it with the names of those who made, reviewed and signed it', async () => {
    const signed = await sign(await generate(), '王主任');
    expect(signed).toMatchObject({
      status: 'signed',
      signing: 'signed',
      preparedByName: '协办员',
      reviewedByName: '王主任',
      signedByName: '主任',
      signedAt: office.clock.instant,
    });
    await expect(generate()).rejects.toMatchObject({ code: 'summary-signed' });
    await expect(sign(signed)).rejects.toMatchObject({ code: 'summary-signed' });
  });

  it('refuses what was seen in another version', async () => {
    const draft = await generate();
    await generate();
    await expect(sign(draft)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('lets only one of two signatures at once through', async () => {
    const draft = await generate();
    const settled = await Promise.allSettled([sign(draft), sign(draft)]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses a month that runs, and a draft from while it ran', async () => {
    const may = await generate({ ...april, month: '2026-05' });
    await expect(sign(may)).rejects.toMatchObject({ code: 'summary-open-month' });
    office.clock.instant = at('2026-06-01 00:00');
    await expect(sign(may)).rejects.toMatchObject({ code: 'summary-open-month' });
    await sign(await generate({ ...april, month: '2026-05' }));
  });

  it('refuses a month to come, units without summaries, and units that are not there', async () => {
    await expect(generate({ ...april, month: '2026-06' })).rejects.toMatchObject({ code: 'summary-future' });
    await expect(generate({ ...april, unitId: unitIds.gridA1 })).rejects.toMatchObject({ code: 'unit-unsuitable' });
    await expect(generate({ ...april, unitId: testId(999) })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses figures that do not agree', async () => {
    const draft = await generate();
    const { content } = draft;
    const total = { ...content.figures.total, received: 7 };
    await office.database.write('test', (tx) =>
      managerOf(tx).update(
        SummaryEntity,
        { id: draft.id },
        { content: { ...content, figures: { ...content.figures, total } } },
      ),
    );
    await expect(sign((await get()) ?? draft)).rejects.toMatchObject({ code: 'summary-unbalanced' });
  });

  it('keeps the signed figures whatever comes later, and lists it as adjustments', async () => {
    const signed = await sign(await generate());
    expect((await get())?.adjustments).toEqual([]);
    await office.insert({ cases: [makeCase({ receivedAt: at('2026-04-11 09:00'), channel: 'web' })] });
    const later = await get();
    expect(later?.content).toEqual(signed.content);
    expect(later?.adjustments).toContainEqual({ key: 'received', signed: 1, today: 2 });
    expect(later?.adjustments).toContainEqual({ key: 'channel.web.received', signed: 0, today: 1 });
    expect(later?.version).toBe(signed.version);
  });

  it('is opened again by two persons and a reason, and keeps what was signed', async () => {
    const passwordHash = await testHasher.hash('of-the-administrator');
    await office.database.write('test', (tx) =>
      managerOf(tx).update(AccountEntity, { id: actors.administrator.accountId }, { passwordHash }),
    );
    const second = { username: 'administrator', password: 'of-the-administrator' };
    const signed = await sign(await generate(), '王主任');
    const unlock = (by: Partial<CommandParsed<'summary.unlock'>> = {}) =>
      office.commands['summary.unlock'](
        { summaryId: signed.id, version: signed.version, reason: '漏计一件', second, ...by },
        office.as(actors.manager),
      );
    await expect(unlock({ second: null })).rejects.toMatchObject({ code: 'second-person-needed' });
    await expect(unlock({ second: { ...second, password: 'guessed' } })).rejects.toMatchObject({
      code: 'wrong-credentials',
    });
    await expect(unlock({ version: signed.version + 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await get()).toMatchObject({ status: 'signed', withdrawn: [] });
    const [withdrawn] = (await unlock()).withdrawn;
    expect(withdrawn).toMatchObject({
      signedByName: '主任',
      withdrawnByName: '主任',
      secondName: '管理员',
      reason: '漏计一件',
    });
    await expect(unlock()).rejects.toMatchObject({ code: 'conflict' });
    await office.insert({ cases: [makeCase({ receivedAt: at('2026-04-12 09:00'), leadUnitId: unitIds.housing })] });
    const again = await sign(await generate());
    expect(again.content.figures.total.received).toBe(signed.content.figures.total.received + 1);
    const show = async (withdrawnId: string | null) => {
      await office.commands['summary.preview']({ summaryId: signed.id, withdrawnId }, office.as(actors.manager));
      return office.outlets.drawn.at(-1) ?? '';
    };
    expect(await show(null)).toContain('第 2 版，代替2026年5月1日签发的月报。');
    const old = await show(withdrawn?.id ?? '');
    expect(old).toContain('解除签发，作废');
    expect(old).toContain('王主任');
    await expect(show(testId(999))).rejects.toMatchObject({ code: 'not-found' });
    const [kept] = await office.database.read((tx) => managerOf(tx).find(WithdrawnSummaryEntity));
    expect(kept?.content).toEqual(signed.content);
    const entries = await office.database.read((tx) => managerOf(tx).find(AuditEntryEntity));
    const detail = { unit: expect.any(String), month: '2026-04', reason: '漏计一件', second: '管理员' };
    expect(entries.filter(({ action }) => action === 'summary.unlocked')).toMatchObject([{ detail }]);
  });

  it('compares the next month with the signed figures', async () => {
    await sign(await generate());
    await office.database.write('test', (tx) => managerOf(tx).createQueryBuilder().delete().from(CaseEntity).execute());
    const may = await generate({ ...april, month: '2026-05' });
    expect(may.content.lastMonth?.total.received).toBe(1);
  });

  it('lists the months of all units and writes every act into the log', async () => {
    await generate();
    await generate({ ...april, unitId: unitIds.housing });
    const { summaries, currentMonth } = await office.commands['summary.list'](
      { month: '2026-04' },
      office.as(actors.manager),
    );
    expect(currentMonth).toBe('2026-05');
    expect(summaries.map(({ unitName }) => unitName).sort()).toEqual(['住房保障科', '香港中路街道'].sort());
    const log = await office.database.read((tx) => managerOf(tx).find(AuditEntryEntity));
    expect(log.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['summary.generated', '协办员'],
      ['summary.generated', '协办员'],
    ]);
  });
});
