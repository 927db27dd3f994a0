import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGapsPromiseBroken } from '#shared/domain/clocks/gaps-promise';
import { cardState } from '#shared/domain/clocks/warning-card';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { CaseClockEntity } from '../../../../electron/database/entities/case-clock.entity';
import { CaseMaterialEntity } from '../../../../electron/database/entities/case-material.entity';
import { CounterEntity } from '../../../../electron/database/entities/counter.entity';
import { ExtensionEntity } from '../../../../electron/database/entities/extension.entity';
import { OrderCaseEntity } from '../../../../electron/database/entities/order-case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { ServiceItemEntity } from '../../../../electron/database/entities/service-item.entity';
import { SupervisionEntity } from '../../../../electron/database/entities/supervision.entity';
import { SuspensionEntity } from '../../../../electron/database/entities/suspension.entity';
import { WarningCardEntity } from '../../../../electron/database/entities/warning-card.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { createCaseDeadlines } from '../../../../electron/features/deadline/case-deadlines.service';
import { fixedClockSource } from '../../../../electron/features/deadline/clock-source.port';
import { loadCalendar } from '../../../../electron/features/deadline/load-calendar';
import { RetryPauses } from '../../../../electron/features/retry-pauses';
import { CardGiver } from '../../../../electron/features/warning/card-giver.service';
import { NOW, openSeededOffice, PLAN, RESOURCES, readAll, type SeededOffice } from './seeded-office';

/** Enough for rare things. The rows are the same on both databases: another test holds them against each other. */
const LIVELY = { ...PLAN, cases: 1_500, residents: 600, months: 3 };

describe('life in the demonstration office', () => {
  let office: SeededOffice;
  let cases: ReadonlyMap<string, CaseEntity>;
  let orders: ReadonlyMap<string, WorkOrderEntity>;
  let acts: readonly AuditEntryEntity[];
  const all = <T extends object>(entity: new () => T) => readAll(office.database, entity);
  const actionsOn = (id: string) => acts.filter(({ subjectId }) => subjectId === id).map(({ action }) => action);

  beforeAll(async () => {
    office = await openSeededOffice('sqlite', LIVELY);
    cases = new Map((await all(CaseEntity)).map((row) => [row.id, row]));
    orders = new Map((await all(WorkOrderEntity)).map((row) => [row.id, row]));
    acts = await all(AuditEntryEntity);
  });
  afterAll(() => office.close());

  it('has cases that were merged into one that lives, and is told so', () => {
    const merged = [...cases.values()].filter(({ mergedIntoId }) => mergedIntoId !== null);
    expect(merged.length).toBeGreaterThan(3);
    for (const row of merged) {
      const living = cases.get(row.mergedIntoId ?? '');
      expect([row.status, living?.mergedIntoId, row.kind]).toEqual(['merged', null, living?.kind]);
      expect((living?.dueAt ?? '') <= (row.dueAt ?? '') || actionsOn(living?.id ?? '').includes('case.extended')).toBe(
        true,
      );
      expect(actionsOn(living?.id ?? '')).toContain('case.took-in');
    }
  });

  it('has orders that serve several cases, which close together', async () => {
    const links = await all(OrderCaseEntity);
    expect(links.length).toBeGreaterThan(3);
    for (const { caseId, orderId, addedAt } of links) {
      const order = orders.get(orderId);
      const first = cases.get(order?.caseId ?? '');
      expect(order?.role).toBe('lead');
      expect(addedAt >= (order?.dispatchedAt ?? '?') && addedAt <= NOW).toBe(true);
      expect(cases.get(caseId)?.closedAt).toBe(first?.closedAt);
    }
    const shared = links.map(({ caseId }) => cases.get(caseId));
    expect(new Set(shared.map((row) => row?.closedAt === null))).toEqual(new Set([true, false]));
  });

  it('has cases taken with gaps on a day that the rules allow: promises kept, broken and open', async () => {
    const deadlines = createCaseDeadlines(fixedClockSource(await loadCalendar(RESOURCES)));
    const materials = await all(CaseMaterialEntity);
    const promised = [...cases.values()].flatMap((row) => (row.gapsDueDay === null ? [] : [row]));
    for (const { id, gapsFilledAt, closedAt, status } of promised) {
      const own = materials.filter(({ caseId }) => caseId === id);
      const isMissing = own.some(({ isSubmitted, isWaived }) => !isSubmitted && !isWaived);
      expect(isMissing).toBe(gapsFilledAt === null);
      if (closedAt !== null)
        expect([status, gapsFilledAt !== null && gapsFilledAt <= closedAt]).toEqual([status, true]);
    }
    const items = new Map((await all(ServiceItemEntity)).map(({ id, item }) => [id, item]));
    for (const { kind, itemVersionId, acceptedAt, gapsDueDay } of promised) {
      const item = items.get(itemVersionId ?? '') ?? null;
      const window = deadlines.gapsWindow({ kind, item }, acceptedAt ?? '');
      expect(window !== null && deadlines.isGapsDay(window, gapsDueDay ?? '')).toBe(true);
    }
    expect(new Set(promised.map(({ documentNumber }) => documentNumber)).size).toBe(promised.length);
    const states = promised.map(({ gapsDueDay, gapsFilledAt, closedAt }) => {
      const isBroken = isGapsPromiseBroken({ gapsDueDay: gapsDueDay ?? '', gapsFilledAt, closedAt }, NOW);
      return `${gapsFilledAt === null ? 'open' : 'filled'}${isBroken ? ' late' : ''}`;
    });
    expect([...new Set(states)].sort()).toEqual(['filled', 'filled late', 'open', 'open late']);
  });

  it('has received cases whose time to answer still runs', async () => {
    const received = [...cases.values()].filter(({ status }) => status === 'received');
    const clocks = (await all(CaseClockEntity)).filter(({ kind }) => kind === 'completeness');
    expect(received.length).toBeGreaterThan(0);
    expect(clocks.map(({ caseId }) => caseId).sort()).toEqual(received.map(({ id }) => id).sort());
    expect(clocks.every(({ dueAt }) => dueAt !== null && dueAt > NOW)).toBe(true);
  });

  it('has extensions that a manager granted, to the very end that the clock now shows', async () => {
    const granted = (await all(ExtensionEntity)).filter(({ state }) => state === 'approved');
    expect(granted.length).toBeGreaterThan(0);
    for (const { caseId, dueAfter, dueBefore, decidedAt, askedAt } of granted) {
      expect(cases.get(caseId)?.dueAt).toBe(dueAfter);
      expect([askedAt, decidedAt, dueBefore, dueAfter]).toEqual([askedAt, decidedAt, dueBefore, dueAfter].sort());
    }
  });

  it('has a numbered paper for every extension, suspension and supervision that was granted or asked', async () => {
    const papers = await all(PaperEntity);
    const isApproved = ({ state }: { readonly state: string }) => state === 'approved';
    const due = {
      extension: (await all(ExtensionEntity)).filter(isApproved),
      'special-procedure': (await all(SuspensionEntity)).filter(isApproved),
      supervision: await all(SupervisionEntity),
    };
    for (const [type, rows] of Object.entries(due)) {
      const made = papers.filter((paper) => paper.type === type);
      expect(rows.length).toBeGreaterThan(0);
      expect(made.map(({ caseId }) => caseId).sort()).toEqual(rows.map(({ caseId }) => caseId).sort());
      const counters = (await all(CounterEntity)).filter(({ scope }) => scope.startsWith(`paper/${type}/`));
      expect(counters.reduce((sum, { last }) => sum + last, 0)).toBe(made.length);
    }
    expect(new Set(papers.map(({ number }) => number)).size).toBe(papers.length);
  });

  it('has given the cards of every clock that turned, some with an appeal in each of its states', async () => {
    const cards = await all(WarningCardEntity);
    expect(new Set(cards.map(cardState))).toEqual(new Set(['live', 'appealed', 'settled', 'withdrawn']));
    expect(cards.some(({ decision }) => decision === 'upheld')).toBe(true);
    for (const { id, appealedAt, decidedAt } of cards) {
      const told = [
        ...(appealedAt === null ? [] : ['warning.appealed']),
        ...(decidedAt === null ? [] : ['warning.decided']),
      ];
      expect(actionsOn(id)).toEqual(told);
    }
    const clock = { now: () => NOW };
    const giver = new CardGiver({ database: office.database, clock, newId: () => 'none' }, new RetryPauses(clock));
    const failed: string[] = [];
    expect(await giver.giveDue((clockKey) => failed.push(clockKey))).toEqual({ yellow: 0, red: 0 });
    expect(failed).toEqual([]);
  });
});
