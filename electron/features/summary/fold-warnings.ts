import { CLOCK_KINDS } from '#shared/domain/clocks/case-clocks';
import {
  type ClockWarnings,
  hasWarnings,
  type WarningAct,
  type WarningFigures,
} from '#shared/domain/summary/warning-figures';
import type { WarningGroup } from './month-warnings.repository';

function fold(groups: readonly WarningGroup[]): WarningFigures {
  const of = (act: WarningAct) => {
    const own = groups.filter(({ cards }) => cards[act] > 0);
    const cards = own.reduce((sum, group) => sum + group.cards[act], 0);
    return { cards, cases: new Set(own.map(({ caseId }) => caseId)).size };
  };
  return { yellow: of('yellow'), red: of('red'), withdrawn: of('withdrawn') };
}

/** The cards of some units, or of all. */
export function foldWarnings(groups: readonly WarningGroup[], unitIds: readonly string[] | null): WarningFigures {
  return fold(groups.filter(({ unitId }) => unitIds === null || unitIds.includes(unitId)));
}

/** The cards of each kind of clock that had any. */
export function foldByClock(groups: readonly WarningGroup[]): readonly ClockWarnings[] {
  return CLOCK_KINDS.map((key) => ({ key, figures: fold(groups.filter(({ clock }) => clock === key)) })).filter(
    ({ figures }) => hasWarnings(figures),
  );
}
