import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDecisionObstacle } from '#shared/domain/case/case-acts';
import { parseCaseNumber } from '#shared/domain/case/case-number';
import { OPEN_CASE_STATUSES, OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { findCommunityOf } from '#shared/domain/money/funding';
import { SECTION_KEYS } from '#shared/domain/organisation/org-unit';
import { ROLES } from '#shared/domain/people/roles';
import { businessDay } from '#shared/domain/time/business-day';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { CaseMaterialEntity } from '../../../../electron/database/entities/case-material.entity';
import { CounterEntity } from '../../../../electron/database/entities/counter.entity';
import { ExtensionEntity } from '../../../../electron/database/entities/extension.entity';
import { FundingWaiverEntity } from '../../../../electron/database/entities/funding-waiver.entity';
import { OrderCaseEntity } from '../../../../electron/database/entities/order-case.entity';
import { OrderFundingEntity } from '../../../../electron/database/entities/order-funding.entity';
import { OrgUnitEntity } from '../../../../electron/database/entities/org-unit.entity';
import { ResidentEntity } from '../../../../electron/database/entities/resident.entity';
import { SupervisionEntity } from '../../../../electron/database/entities/supervision.entity';
import { WarningCardEntity } from '../../../../electron/database/entities/warning-card.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { createCaseDeadlines } from '../../../../electron/features/deadline/case-deadlines.service';
import { fixedClockSource } from '../../../../electron/features/deadline/clock-source.port';
import { loadCalendar } from '../../../../electron/features/deadline/load-calendar';
import { findLivingLead } from '../../../../electron/features/order/living-orders';
import { createPasswordHasher } from '../../../../electron/security/password';
import { DRIVERS } from '../../../helpers/test-database';
import { hashOffice, NOW, openSeededOffice, PLAN, RESOURCES, readAll, type SeededOffice } from './seeded-office';

const isOpenCase = ({ status }: CaseEntity) => OPEN_CASE_STATUSES.includes(status);
const isOpenOrder = ({ status }: WorkOrderEntity) => OPEN_ORDER_STATUSES.includes(status);

describe.each(DRIVERS)('demonstration office on %s', (driver) => {
  let office: SeededOffice;
  let cases: CaseEntity[];
  let orders: WorkOrderEntity[];
  let links: OrderCaseEntity[];
  const ordersOf = (caseId: string) => orders.filter((order) => order.caseId === caseId);
  /** With those of other cases that it shares. */
  const allOrdersOf = (caseId: string) => {
    const shared = links.filter((link) => link.caseId === caseId).map(({ orderId }) => orderId);
    return orders.filter((order) => order.caseId === caseId || shared.includes(order.id));
  };

  beforeAll(async () => {
    office = await openSeededOffice(driver);
    cases = await readAll(office.database, CaseEntity);
    orders = await readAll(office.database, WorkOrderEntity);
    links = await readAll(office.database, OrderCaseEntity);
  });
  afterAll(() => office.close());

  it('has as many cases and residents as asked for, and every kind of unit', async () => {
    expect(cases).toHaveLength(PLAN.cases);
    expect(await readAll(office.database, ResidentEntity)).toHaveLength(PLAN.residents);
    const units = await readAll(office.database, OrgUnitEntity);
    const count = (kind: string) => units.filter((unit) => unit.kind === kind).length;
    expect(units.flatMap(({ sectionKey }) => sectionKey ?? []).sort()).toEqual([...SECTION_KEYS].sort());
    expect([count('street'), count('grid')]).toEqual([1, 78]);
    expect(count('team')).toBe(count('community'));
    const firstDay = cases.map(({ receivedDay }) => receivedDay).sort()[0] ?? '';
    expect(units.filter(({ validFrom }) => validFrom > firstDay)).toEqual([]);
  });

  it('names accounts of every role that can sign in with the password told', async () => {
    const accounts = await readAll(office.database, AccountEntity);
    const hasher = createPasswordHasher();
    for (const role of ROLES) {
      const told = office.answer.accounts.find((account) => account.role === role);
      const kept = accounts.find(({ username }) => username === told?.username);
      expect(kept).toMatchObject({ role, mustChangePassword: false, isActive: true });
      expect((await hasher.verify(told?.password ?? '', kept?.passwordHash ?? null)).isRight).toBe(true);
    }
  });

  it('keeps the references that no constraint watches', async () => {
    const acts = await readAll(office.database, AuditEntryEntity);
    const people = new Set((await readAll(office.database, AccountEntity)).map(({ id }) => id));
    const orderCases = new Map(orders.map(({ id, caseId }) => [id, caseId]));
    const others = [
      ...(await readAll(office.database, FundingWaiverEntity)),
      ...(await readAll(office.database, SupervisionEntity)),
      ...(await readAll(office.database, WarningCardEntity)),
    ];
    const subjectCases = new Map([...orderCases, ...others.map(({ id, caseId }) => [id, caseId] as const)]);
    for (const { caseId, previousOrderId, dispatchedById } of orders) {
      if (previousOrderId !== null) expect(orderCases.get(previousOrderId)).toBe(caseId);
      expect(people).toContain(dispatchedById);
    }
    for (const { actorId, caseId, subjectId } of acts.filter((act) => act.caseId !== null)) {
      expect(people).toContain(actorId);
      const isShared = links.some((link) => link.caseId === caseId && link.orderId === subjectId);
      const isOwn = subjectId === caseId || subjectCases.get(subjectId) === caseId;
      expect([subjectId, isOwn || isShared]).toEqual([subjectId, true]);
    }
  });

  it('numbers cases once, with a right check digit, and leaves the counters where the next number continues', async () => {
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
    const lastSerials = new Map<string, number>();
    for (const { number, receivedDay, receivedAt } of cases) {
      const parsed = parseCaseNumber(number);
      if (parsed.status !== 'ok') throw new Error(`${number}: ${parsed.code}`);
      expect([parsed.value.day, businessDay(receivedAt)]).toEqual([receivedDay, receivedDay]);
      const scope = `case/${parsed.value.streetCode}/${receivedDay}`;
      lastSerials.set(scope, Math.max(lastSerials.get(scope) ?? 0, parsed.value.serial));
    }
    const counters = await readAll(office.database, CounterEntity);
    const ofCases = counters.filter(({ scope }) => scope.startsWith('case/'));
    expect(new Map(ofCases.map(({ scope, last }) => [scope, last]))).toEqual(lastSerials);
  });

  it('lets nothing happen before its cause or after now', () => {
    for (const row of cases) {
      const { receivedAt, notifiedAt, acceptedAt, closedAt, deliveredAt, ratedAt, calledBackAt } = row;
      const told = [receivedAt, notifiedAt, acceptedAt, closedAt, deliveredAt, ratedAt, calledBackAt];
      const known = told.filter((instant) => instant !== null);
      expect(known).toEqual([...known].sort());
      expect([...known, row.updatedAt].every((instant) => instant <= NOW)).toBe(true);
    }
    for (const { dispatchedAt, signedAt, repliedAt, dueAt, caseId } of orders) {
      const known = [dispatchedAt, signedAt, repliedAt].filter((instant) => instant !== null);
      expect(known).toEqual([...known].sort());
      const ofCase = cases.find(({ id }) => id === caseId);
      // While a case's clock stands still nobody knows its end.
      if (ofCase?.suspendedAt === null) expect((dueAt ?? '') <= (ofCase.dueAt ?? '')).toBe(true);
    }
  });

  it('closes cases as the rules of closing allow', () => {
    for (const row of cases) {
      expect(row.closedAt === null).toBe(isOpenCase(row));
      if (row.closedAt !== null && row.status !== 'refused') expect(row.closedAt >= (row.acceptedAt ?? '?')).toBe(true);
      const own = allOrdersOf(row.id);
      if (!isOpenCase(row)) expect(own.filter(isOpenOrder)).toEqual([]);
      if (row.status === 'accepted') expect(findLivingLead(own)).toBeUndefined();
      if (row.status === 'assigned') {
        // The lead's own step may come later in the item's flow.
        const isLater = own.every(({ stepKey, role }) => stepKey !== null && role === 'co-handler');
        expect(isLater || findLivingLead(own)?.unitId === row.leadUnitId).toBe(true);
      }
      if (own.length > 0 && !isOpenCase(row)) expect(findDecisionObstacle(row.kind, 'assigned', own)).toBeNull();
    }
  });

  it('promises what the clock of cases says, and counts the days used as it does', async () => {
    const deadlines = createCaseDeadlines(fixedClockSource(await loadCalendar(RESOURCES)));
    const materials = await readAll(office.database, CaseMaterialEntity);
    const moved = new Set((await readAll(office.database, ExtensionEntity)).map(({ caseId }) => caseId));
    const isPlain = ({ id, dueAt, kind }: CaseEntity) => dueAt !== null && kind !== 'application' && !moved.has(id);
    for (const row of cases.filter(isPlain)) {
      expect(row).toMatchObject(deadlines.promise({ kind: row.kind, item: null }, row.acceptedAt ?? ''));
      if (row.closedAt !== null && row.status !== 'merged') {
        expect(row.usedDays).toBe(deadlines.countWorkingDays(row.acceptedAt ?? '', row.closedAt));
      }
    }
    const isMissing = ({ isSubmitted, isWaived }: CaseMaterialEntity) => !isSubmitted && !isWaived;
    const missing = new Set(materials.filter(isMissing).map(({ caseId }) => caseId));
    const gaps = cases.filter(({ id }) => missing.has(id));
    const isNotified = (row: CaseEntity) => row.notifiedAt !== null && row.acceptedAt === null;
    const isPromised = (row: CaseEntity) => row.gapsDueDay !== null && row.gapsFilledAt === null;
    expect(gaps.filter((row) => !isNotified(row) && !isPromised(row))).toEqual([]);
    const cards = cases.map((row) => deadlines.cardOf(row, NOW));
    expect(new Set(cards)).toEqual(new Set(['none', 'yellow', 'red']));
  });

  it('has cases in every station and orders that came back or were done again', () => {
    const statuses = new Set(cases.map(({ status }) => status));
    const stations = ['accepted', 'assigned', 'decided', 'delivered', 'merged', 'notified', 'received', 'refused'];
    expect([...statuses].sort()).toEqual(stations);
    const replaced = new Set(orders.flatMap(({ previousOrderId }) => previousOrderId ?? []));
    expect(orders.some(({ id, status }) => status === 'returned' && replaced.has(id))).toBe(true);
    expect(orders.some(({ reworkCount }) => reworkCount > 0)).toBe(true);
  });

  it('sends no order to a community without money or a waiver that a manager granted', async () => {
    const units = await readAll(office.database, OrgUnitEntity);
    const fundings = await readAll(office.database, OrderFundingEntity);
    const waivers = new Map((await readAll(office.database, FundingWaiverEntity)).map((each) => [each.id, each]));
    const toCommunities = orders.filter(({ unitId }) => findCommunityOf(unitId, units) !== null);
    expect(fundings.map(({ orderId }) => orderId).sort()).toEqual(toCommunities.map(({ id }) => id).sort());
    for (const funding of fundings) {
      const { kind, amountFen, sentAt, confirmedAt, endedAt, waiverId } = funding;
      const waiver = waivers.get(waiverId ?? '');
      expect([sentAt, confirmedAt ?? sentAt, endedAt ?? sentAt].every((at) => at >= sentAt && at <= NOW)).toBe(true);
      expect(kind === 'funded' ? amountFen > 0 : waiver?.status === 'granted').toBe(true);
      if (waiver !== undefined) {
        expect([waiver.askedAt, waiver.decidedAt, sentAt]).toEqual([waiver.askedAt, waiver.decidedAt, sentAt].sort());
      }
      const order = orders.find(({ id }) => id === funding.orderId);
      const isOver = order?.status === 'returned' || order?.status === 'withdrawn';
      if (isOver) expect(funding.status).not.toBe('sent');
    }
    expect(new Set(fundings.map(({ status }) => status))).toContain('confirmed');
    expect(new Set(fundings.map(({ kind }) => kind))).toEqual(new Set(['funded', 'waived']));
  });

  it('has orders that a manager pressed, answered and not', async () => {
    const supervisions = await readAll(office.database, SupervisionEntity);
    for (const { askedAt, answeredAt, closedAt, status } of supervisions) {
      const known = [askedAt, answeredAt, closedAt].filter((instant) => instant !== null);
      expect(known).toEqual([...known].sort());
      expect(known.every((instant) => instant <= NOW)).toBe(true);
      expect(answeredAt === null).toBe(status === 'open');
    }
    expect(new Set(supervisions.map(({ status }) => status))).toEqual(new Set(['open', 'answered', 'closed']));
  });

  it('tells every case in the log, from the counter to where it stands', async () => {
    const acts = await readAll(office.database, AuditEntryEntity);
    const last: Partial<Record<CaseEntity['status'], readonly string[]>> = {
      refused: ['case.refused'],
      notified: ['case.notified'],
      accepted: ['case.accepted', 'case.accepted-with-gaps', 'case.completed', 'order.returned'],
      decided: ['case.decided'],
      delivered: ['case.delivered', 'case.answered'],
      received: ['case.received'],
      merged: ['case.merged'],
    };
    for (const row of cases) {
      const own = acts.filter(({ caseId }) => caseId === row.id);
      const actions = own.map(({ action }) => action);
      expect(own.map(({ at }) => at).sort()[0]).toBe(row.receivedAt);
      for (const order of ordersOf(row.id)) {
        const orderActs = own.filter(({ subjectId }) => subjectId === order.id).map(({ action }) => action);
        expect(orderActs).toContain(order.previousOrderId === null ? 'order.dispatched' : 'order.rerouted');
        expect(orderActs.includes('order.replied')).toBe(order.reply !== '');
        expect(orderActs.filter((action) => action === 'order.reworked')).toHaveLength(order.reworkCount);
      }
      const expected = last[row.status] ?? ['order.dispatched', 'order.case-joined'];
      expect(actions.some((action) => expected.includes(action))).toBe(true);
    }
  });

  it('reconciles every month: open at start + received − closed = open at end', async () => {
    const months = [...new Set(cases.map(({ receivedDay }) => receivedDay.slice(0, 7)))].sort();
    const inMonth = (instant: string | null, month: string) =>
      instant !== null && businessDay(instant).startsWith(month);
    let open = 0;
    for (const month of months) {
      const received = cases.filter(({ receivedDay }) => receivedDay.startsWith(month)).length;
      open += received - cases.filter(({ closedAt }) => inMonth(closedAt, month)).length;
      expect(open).toBeGreaterThanOrEqual(0);
    }
    expect(open).toBe(cases.filter(isOpenCase).length);
  });

  it('comes out the same from the same seed, and otherwise from another', async () => {
    const again = await openSeededOffice('sqlite');
    const other = await openSeededOffice('sqlite', { ...PLAN, seed: 'another' });
    const hash = await hashOffice(office.database);
    expect(await hashOffice(again.database)).toBe(hash);
    expect(await hashOffice(other.database)).not.toBe(hash);
    await again.close();
    await other.close();
  });
});
