import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SummaryContent } from '#shared/domain/summary/content';
import { CASE_COUNT_NAMES } from '#shared/domain/summary/figures';
import { countClosed } from '#shared/domain/summary/rates';
import { AuditEntryEntity } from '../../../electron/database/entities/audit-entry.entity';
import { OrgUnitEntity } from '../../../electron/database/entities/org-unit.entity';
import { NO_FILTER } from '../../../electron/features/case/case-list.service';
import { DRIVERS } from '../../helpers/test-database';
import { NOW, readAll } from '../features/demonstration/seeded-office';
import { codeOf } from '../ipc/office-harness';
import { type DistrictProgram, OF_DISTRICT, openDistrict, STAFF, type StreetName } from './district-program';
import { callFor } from './intakes';

const BOTH = ['first', 'second'] as const;
const MONTH = '2026-10';
const TODAY = NOW.slice(0, 10).replaceAll('-', '');

describe.each(DRIVERS)('the work of two streets in one database on %s', (driver) => {
  let district: DistrictProgram;
  let streets: Readonly<Record<StreetName, OrgUnitEntity>>;
  let above: OrgUnitEntity;
  beforeAll(async () => {
    district = await openDistrict(driver);
    const units = await readAll(district.test.database, OrgUnitEntity);
    const find = (kind: OrgUnitEntity['kind'], code: string) => {
      const found = units.find((unit) => unit.kind === kind && unit.code === code);
      return found ?? Promise.reject(new Error(code));
    };
    above = await find('district', '370202');
    streets = { first: await find('street', '370202001'), second: await find('street', '370202002') };
  });
  afterAll(() => district.close());

  const choose = (person: string, streetId: string | null) =>
    district.ask(person, 'session.chooseStreet', { streetId });

  it('numbers cases and papers by street, each under its own centre', async () => {
    const intake = callFor('appeal', '路灯不亮。');
    for (const street of BOTH) {
      const taken = await district.ask(STAFF[street].clerk, 'case.accept', {
        intake,
        draftId: null,
      });
      expect(taken.number.slice(0, 17)).toBe(`${streets[street].code}${TODAY}`);
      expect(taken.paper?.number.startsWith({ first: '香港中路', second: '八大峡' }[street])).toBe(true);
      const { pdf } = await district.ask(STAFF[street].clerk, 'paper.preview', {
        paperId: taken.paper?.id ?? '',
        size: 'A4',
      });
      expect(Buffer.from(pdf, 'base64').toString()).toContain(`${streets[street].name}社会事务受理中心`);
    }
    // The same telephone called both: each window sees its own caller.
    const { categoryCode, place } = intake;
    const related = { residentId: null, documentNumber: '', phone: intake.applicant.phone, itemVersionId: null, place };
    const found = await district.ask(STAFF.first.clerk, 'case.findRelated', { ...related, categoryCode });
    expect(found.duplicates.map(({ number }) => number.slice(0, 9))).toEqual([streets.first.code]);
  });

  it('lets the district’s people take nothing in until they stand for a street', async () => {
    const person = OF_DISTRICT.coordinator;
    const input = { intake: callFor('appeal', '路灯不亮。'), draftId: null };
    expect(codeOf(await district.send(person, 'case.accept', input))).toBe('no-street');
    await choose(person, streets.second.id);
    const { number } = await district.ask(person, 'case.accept', input);
    expect(number.slice(0, 9)).toBe(streets.second.code);
    await choose(person, null);
  });

  it('shows the district’s people one street or all, as they choose, and nobody else may choose', async () => {
    const person = OF_DISTRICT.manager;
    const countAll = async (who: string) => {
      const sort = { by: 'receivedAt', direction: 'desc' } as const;
      return (await district.ask(who, 'case.list', { filter: NO_FILTER, sort, page: 0, pageSize: 10 })).total;
    };
    const [first, second] = [await countAll(STAFF.first.manager), await countAll(STAFF.second.manager)];
    const seen = await choose(person, streets.first.id);
    expect(seen.district).toMatchObject({ isOwn: true, street: { name: '香港中路街道' } });
    expect(seen.district?.streets).toHaveLength(2);
    expect(await countAll(person)).toBe(first);
    expect(await choose(person, null)).toMatchObject({ district: { street: null } });
    expect(await countAll(person)).toBe(first + second);
    const streetId = streets.second.id;
    expect(codeOf(await district.send(STAFF.first.manager, 'session.chooseStreet', { streetId }))).toBe('forbidden');
    expect(codeOf(await district.send(person, 'session.chooseStreet', { streetId: above.id }))).toBe('not-found');
  });

  it('refuses to join what belongs to two streets', async () => {
    const newest = async (person: string) => {
      const sort = { by: 'number', direction: 'desc' } as const;
      const filter = { ...NO_FILTER, kind: 'appeal' as const, statuses: ['accepted' as const] };
      const [row] = (await district.ask(person, 'case.list', { filter, sort, page: 0, pageSize: 10 })).rows;
      return row ?? Promise.reject(new Error('no case'));
    };
    const [one, other] = [await newest(STAFF.first.manager), await newest(STAFF.second.manager)];
    const person = OF_DISTRICT.coordinator;
    const link = { caseId: one.id, otherCaseId: other.id };
    expect(codeOf(await district.send(person, 'case.link', link))).toBe('streets-mixed');
    const lead = { unitId: streets.second.id, accountId: null };
    const dispatch = { caseId: one.id, version: one.version, lead, coHandlers: [], instructions: '', dueDay: null };
    expect(codeOf(await district.send(person, 'order.dispatch', { ...dispatch, money: [] }))).toBe('streets-mixed');
  });

  it('counts and signs months by street, and the district’s is their sum, whose figures open the cases', async () => {
    const months: SummaryContent[] = [];
    for (const street of BOTH) {
      const unitId = streets[street].id;
      const made = await district.ask(STAFF[street].coordinator, 'summary.generate', { unitId, month: MONTH });
      const { id: summaryId, version } = made;
      const signed = await district.ask(STAFF[street].manager, 'summary.sign', {
        summaryId,
        version,
        reviewedByName: '',
      });
      expect(signed.status).toBe('signed');
      months.push(made.content);
    }
    const input = { unitId: above.id, month: MONTH };
    const whole = await district.ask(OF_DISTRICT.coordinator, 'summary.generate', input);
    const { figures, units, orders, warnings, supervisions, money } = whole.content;
    const sum = (read: (month: SummaryContent) => number) => months.map(read).reduce((a, b) => a + b, 0);
    for (const name of CASE_COUNT_NAMES) expect(figures.total[name]).toBe(sum((each) => each.figures.total[name]));
    expect(orders.returns).toBe(sum((each) => each.orders.returns));
    expect(warnings.red.cards).toBe(sum((each) => each.warnings.red.cards));
    expect(supervisions.pressed.times).toBe(sum((each) => each.supervisions.pressed.times));
    expect(money.sent.fen).toBe(sum((each) => each.money.sent.fen));
    expect(countClosed(figures.total)).toBeGreaterThan(0);
    expect(units.map(({ kind, name, counts }) => [kind, name, counts])).toEqual(
      BOTH.map((street, at) => ['street', streets[street].name, months[at]?.figures.total]),
    );
    const open = { summaryId: whole.id, page: 0, pageSize: 100 };
    const figure = `unit.${streets.second.id}.received`;
    const cases = await district.ask(OF_DISTRICT.manager, 'summary.openFigure', { ...open, figure });
    expect(cases.total).toBe(months[1]?.figures.total.received);
    expect(new Set(cases.rows.map(({ number }) => number.slice(0, 9)))).toEqual(new Set([streets.second.code]));
    const { fileName } = await district.ask(OF_DISTRICT.manager, 'summary.exportXlsx', { summaryId: whole.id });
    expect(fileName).toContain(above.name);
  });

  it('keeps each centre’s settings apart, and what is common for the district’s administrators', async () => {
    const { administrator } = STAFF.second;
    const before = await district.ask(administrator, 'setting.get', {});
    const changed = { ...before, centrePhone: '0532-1', isRoutedByMatrix: false };
    await district.ask(administrator, 'setting.update', { ...changed, seen: before });
    expect(await district.ask(STAFF.second.clerk, 'setting.get', {})).toMatchObject({ centrePhone: '0532-1' });
    expect(await district.ask(STAFF.first.clerk, 'setting.get', {})).toMatchObject({ isRoutedByMatrix: true });
    const { rules, version } = await district.ask(administrator, 'setting.getRules', {});
    const change = { rules, version };
    expect(codeOf(await district.send(administrator, 'setting.updateRules', change))).toBe('district-only');
    expect(codeOf(await district.send(administrator, 'keys.stopRotation', {}))).toBe('district-only');
    await district.ask(OF_DISTRICT.administrator, 'setting.updateRules', change);
  });

  it('takes a further street in, once, and records it', async () => {
    const { administrator } = OF_DISTRICT;
    const offered = await district.ask(administrator, 'organisation.listNewStreets', {});
    expect(offered.map(({ code }) => code)).not.toContain('370202002');
    const input = { streetCode: offered[0]?.code ?? '', centreName: '新街道受理中心' };
    expect(codeOf(await district.send(STAFF.first.administrator, 'organisation.addStreet', input))).toBe(
      'district-only',
    );
    const street = await district.ask(administrator, 'organisation.addStreet', input);
    expect(street).toMatchObject({ kind: 'street', parentId: above.id, name: offered[0]?.name });
    expect(codeOf(await district.send(administrator, 'organisation.addStreet', input))).toBe('street-exists');
    const elsewhere = { ...input, streetCode: '370203007' };
    expect(codeOf(await district.send(administrator, 'organisation.addStreet', elsewhere))).toBe('invalid-input');
    await choose(administrator, street.id);
    expect(await district.ask(administrator, 'setting.get', {})).toMatchObject({ centreName: '新街道受理中心' });
    const units = await district.ask(administrator, 'organisation.list', {});
    const kinds = new Set(units.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['district', 'street', 'section', 'community']));
    const log = await readAll(district.test.database, AuditEntryEntity);
    const added = log.filter(
      ({ action, subjectId }) => action === 'organisation.street-added' && subjectId === street.id,
    );
    expect(added).toMatchObject([{ detail: { name: street.name, communities: units.length - 11 } }]);
    await choose(administrator, null);
  });
});
