import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_KINDS, CHANNELS } from '#shared/domain/case/vocabulary';
import { listFigures } from '#shared/domain/summary/list-figures';
import { findOtherMoney, MONEY_ACTS } from '#shared/domain/summary/money-figures';
import { reconcile } from '#shared/domain/summary/reconcile';
import type { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { anyRows } from './any-office';
import { countMoneyNaively, countNaively, countSupervisionsNaively, countWarningsNaively, isIn } from './naive-count';
import { openSummaryOffice, type SummaryOffice } from './summary-office';

/** Opening some hundred figures one by one takes its time on a busy machine. */
const OPENING_ALL_MS = 120_000;
const MONTHS = ['2026-02', '2026-03'] as const;
const SCOPES: readonly (readonly [string, (each: CaseEntity) => boolean])[] = [
  [unitIds.street, () => true],
  [unitIds.socialAffairs, ({ leadUnitId }) => leadUnitId === unitIds.socialAffairs],
  [unitIds.communityA, ({ communityId }) => communityId === unitIds.communityA],
];

/** Some thousand statements to a server, on a machine that does other things too. */
const TIMEOUT = 120_000;

describe.each(DRIVERS)('figures of a month on %s', { timeout: TIMEOUT }, (driver) => {
  let office: SummaryOffice;
  beforeAll(async () => {
    office = await openSummaryOffice(driver);
  });
  afterAll(() => office.test.close());

  const generate = (unitId: string, month: string) =>
    office.commands['summary.generate']({ unitId, month }, office.as(actors.coordinator));

  const checkEach = (
    check: (rows: typeof anyRows extends fc.Arbitrary<infer R> ? R : never) => Promise<void>,
    numRuns = 10,
  ) =>
    fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        await office.clear();
        await office.insert(rows);
        await check(rows);
      }),
      { numRuns },
    );

  it('are those of a count case by case, and agree with one another', () =>
    checkEach(async ({ cases, handlings }) => {
      for (const month of MONTHS) {
        for (const [unitId, isOwn] of SCOPES) {
          const own = cases.filter(isOwn);
          const { figures } = (await generate(unitId, month)).content;
          expect(figures.total).toEqual(countNaively(own, month, handlings));
          expect(reconcile(figures)).toEqual([]);
          for (const kind of CASE_KINDS) {
            const naive = countNaively(
              own.filter((each) => each.kind === kind),
              month,
              handlings,
            );
            expect(figures.byKind.find(({ key }) => key === kind)?.counts).toEqual(naive);
          }
          for (const channel of CHANNELS) {
            const naive = countNaively(
              own.filter((each) => each.channel === channel),
              month,
              handlings,
            );
            expect(figures.byChannel.find(({ key }) => key === channel)?.counts).toEqual(naive);
          }
          const ends = own.flatMap((each) => [
            { ...each, caseId: each.id },
            ...handlings.filter(({ caseId }) => caseId === each.id),
          ]);
          const casesOf = (found: readonly { caseId: string }[]) => new Set(found.map(({ caseId }) => caseId)).size;
          const rated = ends.filter(({ ratedAt }) => isIn(month, ratedAt));
          expect(figures.ratings.verySatisfied).toBe(casesOf(rated.filter(({ rating }) => rating === 5)));
          expect(figures.ratings.veryDissatisfied).toBe(casesOf(rated.filter(({ rating }) => rating === 1)));
          const asked = ends.filter(({ calledBackAt }) => isIn(month, calledBackAt));
          expect(figures.callbacks).toEqual({
            asked: casesOf(asked),
            solved: casesOf(asked.filter(({ isSolved }) => isSolved === true)),
          });
        }
      }
    }));

  it('have the money and supervisions of a count one by one, and units add up to the street', () =>
    checkEach(async ({ fundings, supervisions }) => {
      for (const month of MONTHS) {
        const { content } = await generate(unitIds.street, month);
        expect(content.money).toEqual(countMoneyNaively(fundings, month));
        expect(content.supervisions).toEqual(countSupervisionsNaively(supervisions, month));
        expect(findOtherMoney(content.money, content.units)).toBeNull();
        for (const act of MONEY_ACTS) {
          const sums = content.units.map(({ money }) => money[act].fen);
          expect(sums.reduce((sum, fen) => sum + fen, 0)).toBe(content.money[act].fen);
        }
        const { content: community } = await generate(unitIds.communityA, month);
        const isOwn = ({ unitId }: { readonly unitId: string | null }) =>
          unitId === unitIds.communityA || unitId === unitIds.gridA1;
        expect(community.money).toEqual(countMoneyNaively(fundings.filter(isOwn), month));
        expect(community.supervisions).toEqual(countSupervisionsNaively(supervisions.filter(isOwn), month));
      }
    }));

  it('have the cards of a count one by one, by receiver and by clock', () =>
    checkEach(async ({ cards }) => {
      for (const month of MONTHS) {
        const { content } = await generate(unitIds.street, month);
        expect(content.warnings).toEqual(countWarningsNaively(cards, month));
        for (const { unitId, warnings } of content.units) {
          const house = unitId === unitIds.communityA ? [unitId, unitIds.gridA1] : [unitId];
          const own = cards.filter(({ receiverUnitId }) => house.includes(receiverUnitId ?? ''));
          expect(warnings).toEqual(countWarningsNaively(own, month));
        }
        for (const { key, figures } of content.warningsByClock) {
          const own = cards.filter(({ kind }) => kind === key);
          expect(figures).toEqual(countWarningsNaively(own, month));
        }
        const clocks = content.warningsByClock.map(({ figures }) => figures.red.cards + figures.withdrawn.cards);
        const { red, withdrawn } = content.warnings;
        expect(clocks.reduce((sum, each) => sum + each, 0)).toBe(red.cards + withdrawn.cards);
      }
    }));

  it('compare with last month as that was', () =>
    checkEach(async ({ cases, handlings }) => {
      const { content } = await generate(unitIds.street, '2026-03');
      const naive = countNaively(cases, '2026-02', handlings);
      const isEmpty = Object.values(naive).every((value) => value === 0);
      expect(content.lastMonth?.total ?? null).toEqual(isEmpty ? null : naive);
      expect(content.lastYear).toBeNull();
    }));

  it(
    'open exactly the cases that they count',
    () =>
      checkEach(async () => {
        for (const [unitId] of SCOPES) {
          const { id, content } = await generate(unitId, '2026-03');
          for (const { key, value } of listFigures(content)) {
            const query = { summaryId: id, figure: key, page: 0, pageSize: 100 };
            const { rows, total } = await office.commands['summary.openFigure'](query, office.as(actors.manager));
            expect([key, total, rows.length]).toEqual([key, value, value]);
          }
        }
      }, 5),
    OPENING_ALL_MS,
  );
});
