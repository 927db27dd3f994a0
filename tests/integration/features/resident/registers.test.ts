import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/translator';
import { personFieldsSchema } from '#shared/ipc/commands/register';
import type { CommandName, CommandParsed } from '#shared/ipc/contract';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { createRegisterCommands } from '../../../../electron/features/resident/register.commands';
import { actors, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { application, type CaseDesk, openCaseDesk } from '../case/case-desk';

const TODAY = '2026-03-02';
const PAGE = { page: 0, pageSize: 20 };
const BY_NAME = { by: 'name', direction: 'asc' } as const;
const ALL = { text: '', communityId: null, label: null };

const personOf = (fields: object) =>
  personFieldsSchema.parse({
    ...{ name: '王秀英', names: [], sex: null, birthDate: null, documentType: 'citizen-id', documentNumber: '' },
    ...{ documentValidUntil: null, overrideReason: '', documents: [], phone: '', phones: [], address: '' },
    ...{ communityId: unitIds.communityA, gridId: unitIds.gridA1 },
    ...fields,
  });
const doorOf = (fields: object) => ({
  ...{
    communityId: unitIds.communityA,
    gridId: unitIds.gridA1,
    place: '银海花园',
    building: '3号楼',
    entrance: '2单元',
  },
  ...{ room: '501室', area: 8950, tenure: 'owned' as const, isManaged: true },
  ...fields,
});

describe.each(DRIVERS)('the registers on %s', (driver) => {
  let desk: CaseDesk;
  let serial = 700_000;
  let commands: ReturnType<typeof createRegisterCommands>;
  const ids: Record<'wang' | 'husband' | 'son' | 'other' | 'home' | 'household', string> = {
    ...{ wang: '', husband: '', son: '', other: '', home: '', household: '' },
  };

  const send = <N extends CommandName & `register.${string}`>(name: N, input: CommandParsed<N>) =>
    (commands[name] as (given: unknown, context: unknown) => Promise<never>)(input, desk.as(actors.clerk));
  const page = async (residentId: string) => send('register.getResident', { residentId }) as Promise<never>;
  const person = async (residentId: string) => commands['register.getResident']({ residentId }, desk.as(actors.clerk));
  const names = async (filter: object) => {
    const input = { filter: { ...ALL, ...filter }, sort: BY_NAME, ...PAGE };
    const { rows, total } = await commands['register.listResidents'](input, desk.as(actors.clerk));
    expect(total).toBe(rows.length);
    return rows.map(({ name }) => name);
  };
  const add = async (fields: object) =>
    (await commands['register.addResident']({ fields: personOf(fields) }, desk.as(actors.clerk))).id;

  beforeAll(async () => {
    desk = await openCaseDesk(driver);
    const clock = { now: () => desk.now };
    const newId = () => {
      serial += 1;
      return testId(serial);
    };
    const { database } = desk.test;
    commands = createRegisterCommands({
      kit: {
        ...{ database, clock, newId, audit: createAuditTrail(clock, newId) },
        events: { publish: () => undefined },
        caseChanged: async () => undefined,
      },
      exporter: {
        export: async (fileName, _title, columns, rows) => {
          desk.exported.push({ fileName, columns, rows });
          return { fileName, folder: '/exports' };
        },
      },
      translate: createI18n('zh-CN').t,
    });
    ids.wang = await add({
      names: [{ kind: 'former', name: '单翠花' }],
      ...{ documentNumber: '11010519491231002x', phone: '13812345678', address: '香港中路 9 号' },
      documents: [{ documentType: 'passport', documentNumber: 'E12345678', validUntil: '2030-01-01' }],
      phones: [{ kind: 'home', phone: '053283881234' }],
    });
    ids.husband = await add({ name: '赵国强' });
    ids.son = await add({ name: '赵小明' });
    ids.other = await add({ name: '孙立', communityId: unitIds.communityB, gridId: null });
  });
  afterAll(() => desk.test.close());

  it('find a person by every name, spelling and number, and by nothing else', async () => {
    for (const text of [
      '王',
      '单翠',
      'wangxiu',
      'wxy',
      'scuihua',
      'shancuihua',
      '11010519491231002X',
      '002X',
      '1002x',
    ]) {
      expect([text, await names({ text })]).toEqual([text, text === 'scuihua' ? [] : ['王秀英']]);
    }
    for (const text of ['E12345678', '5678', '138 1234 5678', '0532-83881234', '1234']) {
      expect([text, await names({ text })]).toEqual([text, ['王秀英']]);
    }
    expect(await names({ text: '1381234567' })).toEqual([]);
    expect(await names({ communityId: unitIds.communityB })).toEqual(['孙立']);
    const hits = await desk.residents['resident.suggest']({ text: '单翠' }, desk.as(actors.clerk));
    expect(hits.map(({ name }) => name)).toEqual(['王秀英']);
  });

  it('show a person masked, and whole with a reason that is kept', async () => {
    const masked = JSON.stringify(await person(ids.wang));
    for (const secret of ['11010519491231002X', '13812345678', 'E12345678', '83881234', '1949-12-31', '香港中路 9']) {
      expect(masked).not.toContain(secret);
    }
    const whole = await commands['register.revealResident'](
      { residentId: ids.wang, reason: '核对身份' },
      desk.as(actors.clerk),
    );
    expect(whole).toMatchObject({
      documentNumber: '11010519491231002X',
      birthDate: '1949-12-31',
      phone: '13812345678',
    });
    const entries = await desk.rows(AuditEntryEntity);
    expect(entries.find(({ action }) => action === 'resident.revealed')).toMatchObject({
      detail: { reason: '核对身份' },
      subjectId: ids.wang,
    });
    expect(JSON.stringify(entries)).not.toContain('13812345678');
  });

  it('take a person once: no second with the same document, no bad number, no stale version', async () => {
    await expect(add({ documentNumber: '11010519491231002X' })).rejects.toMatchObject({ code: 'resident-exists' });
    await expect(add({ documentNumber: '110105194912310021' })).rejects.toMatchObject({
      fields: { 'fields.overrideReason': 'checksum-mismatch' },
    });
    await expect(add({ phone: '123' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(add({ gridId: unitIds.communityA })).rejects.toMatchObject({
      fields: { 'fields.gridId': 'unit-unfit' },
    });
    const { fields, version } = await commands['register.openResident'](
      { residentId: ids.wang },
      desk.as(actors.clerk),
    );
    const changed = { ...fields, phone: '13900001111', names: [] };
    await send('register.changeResident', { residentId: ids.wang, version, fields: changed });
    const stale = send('register.changeResident', { residentId: ids.wang, version, fields: changed });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    expect(await names({ text: '单翠' })).toEqual([]);
    const [latest] = (await person(ids.wang)).numbers.history;
    expect(latest).toMatchObject({ action: 'resident.changed', actorName: actors.clerk.displayName });
    expect(latest?.changes).toEqual([
      { field: 'phone', before: '138****5678', after: '139****1111' },
      { field: 'otherName', before: '单翠花', after: '' },
    ]);
  });

  it('keep what an intake changes in the same history, sealed in the database', async () => {
    desk.now = '2026-03-02T02:05:00.000Z';
    const intake = {
      ...application,
      applicant: { ...application.applicant, name: '王秀英', address: '东海西路 5 号' },
    };
    await desk.cases['case.accept']({ intake, draftId: null }, desk.as(actors.clerk));
    const view = await person(ids.wang);
    expect(view.numbers.history[0]).toMatchObject({ action: 'resident.updated' });
    expect(view.caseCount).toBe(1);
    expect(view.papers.length).toBeGreaterThan(0);
    const raw = await desk.test.database.read((tx) =>
      managerOf(tx).query('SELECT changed_fields FROM register_changes'),
    );
    expect(JSON.stringify(raw)).not.toContain('东海西路');
  });

  it('give a label for its days, and the same one not twice', async () => {
    const give = async (fromDay: string, toDay: string | null) =>
      send('register.giveLabel', {
        ...{ residentId: ids.wang, version: (await person(ids.wang)).version, label: 'low-income' as const },
        ...{ fromDay, toDay, source: '低保证' },
      });
    await give('2026-01-01', null);
    await expect(give('2026-02-01', '2026-03-01')).rejects.toMatchObject({ code: 'label-held' });
    await expect(give('2027-02-01', '2027-01-01')).rejects.toMatchObject({ fields: { toDay: 'days-reversed' } });
    expect(await names({ label: 'low-income' })).toEqual(['王秀英']);
    const [label] = (await person(ids.wang)).labels;
    await send('register.endLabel', {
      ...{ residentId: ids.wang, version: (await person(ids.wang)).version, labelId: label?.id ?? '' },
      ...{ toDay: '2026-02-28', reason: '收入增加' },
    });
    expect(await names({ label: 'low-income' })).toEqual([]);
    expect((await person(ids.wang)).labels).toMatchObject([
      { isHeld: false, toDay: '2026-02-28', endReason: '收入增加' },
    ]);
  });

  it('keep a household: one head, nobody in two, the head leaves last', async () => {
    ids.household = (
      await commands['register.foundHousehold']({ headId: ids.wang, foundedOn: '2026-01-05' }, desk.as(actors.clerk))
    ).id;
    const version = async () => (await person(ids.wang)).household?.version ?? 0;
    const join = async (residentId: string, relation: 'spouse' | 'child') =>
      send('register.addMember', {
        ...{ householdId: ids.household, version: await version(), residentId, relation, fromDay: TODAY },
      });
    await join(ids.husband, 'spouse');
    await join(ids.son, 'child');
    await expect(join(ids.son, 'child')).rejects.toMatchObject({ code: 'household-taken' });
    const again = commands['register.foundHousehold']({ headId: ids.son, foundedOn: TODAY }, desk.as(actors.clerk));
    await expect(again).rejects.toMatchObject({ code: 'household-taken' });
    const leave = async (residentId: string) =>
      send('register.moveOutMember', {
        householdId: ids.household,
        version: await version(),
        residentId,
        onDay: TODAY,
      });
    await expect(leave(ids.wang)).rejects.toMatchObject({ code: 'household-head' });
    const change = async (relations: readonly { residentId: string; relation: 'spouse' | 'child' }[]) =>
      send('register.changeHead', {
        ...{ householdId: ids.household, version: await version(), headId: ids.husband, onDay: TODAY },
        relations: [...relations],
      });
    const spouse = { residentId: ids.wang, relation: 'spouse' as const };
    await expect(change([spouse])).rejects.toMatchObject({ code: 'relations-unfit' });
    await change([spouse, { residentId: ids.son, relation: 'child' }]);
    const members = (await person(ids.son)).household?.members;
    expect(members?.map(({ name, relation }) => [name, relation])).toEqual([
      ['王秀英', 'spouse'],
      ['赵国强', 'head'],
      ['赵小明', 'child'],
    ]);
    await leave(ids.wang);
    expect((await person(ids.wang)).household).toBeNull();
    const input = {
      filter: { text: '赵小明', communityId: null, isEnded: false },
      sort: { by: 'headName', direction: 'asc' },
    };
    const list = await commands['register.listHouseholds']({ ...input, ...PAGE } as never, desk.as(actors.clerk));
    expect(list).toMatchObject({ total: 1, rows: [{ headName: '赵国强', members: 2 }] });
  });

  it('let people live in one dwelling at a time, with their household', async () => {
    ids.home = (await commands['register.addDwelling']({ fields: doorOf({}) }, desk.as(actors.clerk))).id;
    const second = commands['register.addDwelling'](
      { fields: doorOf({ building: '３栋', entrance: '2', room: '501' }) },
      desk.as(actors.clerk),
    );
    await expect(second).rejects.toMatchObject({ code: 'dwelling-exists' });
    const other = await commands['register.addDwelling'](
      {
        fields: doorOf({ building: '10', communityId: unitIds.communityB, gridId: null, tenure: 'rented', area: null }),
      },
      desk.as(actors.clerk),
    );
    const move = async (residentId: string, dwellingId: string, onDay: string, isWithHousehold: boolean) =>
      send('register.moveIn', {
        ...{ residentId, version: (await person(residentId)).version, dwellingId, onDay, isWithHousehold },
      });
    await move(ids.husband, ids.home, '2026-01-10', true);
    await move(ids.son, other.id, '2026-02-10', false);
    await expect(move(ids.son, ids.home, '2026-02-09', false)).rejects.toMatchObject({
      fields: { onDay: 'days-reversed' },
    });
    await expect(move(ids.son, ids.home, '2026-03-03', false)).rejects.toMatchObject({
      fields: { onDay: 'day-future' },
    });
    const son = await person(ids.son);
    expect(son).toMatchObject({ communityId: unitIds.communityB, home: { dwellingId: other.id, tenure: 'rented' } });
    expect(son.formerHomes).toMatchObject([{ dwellingId: ids.home, toDay: '2026-02-10' }]);
    expect(JSON.stringify(son)).not.toContain('501室');
    const find = async (text: string) => {
      const filter = { text, communityId: null, tenure: null, isManaged: null };
      const sort = { by: 'house', direction: 'asc' } as const;
      const { rows } = await commands['register.listDwellings']({ filter, sort, ...PAGE }, desk.as(actors.clerk));
      return rows.map(({ house, occupants }) => [house, occupants]);
    };
    expect(await find('银海')).toEqual([
      ['银海花园3号楼2单元', 1],
      ['银海花园10号楼2单元', 1],
    ]);
    expect(await find('银海花园3号楼2单元501室')).toEqual([['银海花园3号楼2单元', 1]]);
    expect(await find('银海 502')).toEqual([]);
    expect(await names({ text: '银海花园3号楼' })).toEqual(['赵国强']);
    await send('register.moveOut', { residentId: ids.son, version: (await person(ids.son)).version, onDay: TODAY });
    const twice = send('register.moveOut', {
      ...{ residentId: ids.son, version: (await person(ids.son)).version, onDay: TODAY },
    });
    await expect(twice).rejects.toMatchObject({ code: 'not-living-there' });
  });

  it('change a dwelling with its history, and refuse a stale version', async () => {
    const get = () => commands['register.getDwelling']({ dwellingId: ids.home }, desk.as(actors.clerk));
    const { version } = await get();
    const input = { dwellingId: ids.home, version, fields: doorOf({ tenure: 'public', area: 9000 }) };
    await send('register.changeDwelling', input);
    await expect(send('register.changeDwelling', input)).rejects.toMatchObject({ code: 'conflict' });
    expect((await get()).history[0]?.changes).toEqual([
      { field: 'area', before: '89.5', after: '90' },
      { field: 'tenure', before: 'owned', after: 'public' },
    ]);
  });

  it('export the list masked, and know nobody that is not there', async () => {
    await send('register.exportResidents', { filter: { ...ALL }, sort: BY_NAME });
    const [table] = desk.exported.slice(-1);
    expect(table?.rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(table)).not.toContain('13900001111');
    await expect(page(testId(999_999))).rejects.toMatchObject({ code: 'not-found' });
  });
});
