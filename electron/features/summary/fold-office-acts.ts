import type { MoneyAct, MoneyFigures, SupervisionAct, SupervisionFigures } from '#shared/domain/summary/money-figures';
import type { OfficeActGroup } from './office-acts.repository';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function count<Act extends string>(
  groups: readonly OfficeActGroup<Act>[],
  act: Act,
  unitIds: readonly string[] | null,
) {
  const own = groups.filter((group) => group.act === act && (unitIds === null || unitIds.includes(group.unitId)));
  return {
    times: sum(own.map(({ times }) => times)),
    cases: new Set(own.map(({ caseId }) => caseId)).size,
    fen: sum(own.map(({ fen }) => fen)),
  };
}

/** The money of some units' orders, or of all. */
export function foldMoney(
  groups: readonly OfficeActGroup<MoneyAct>[],
  unitIds: readonly string[] | null,
): MoneyFigures {
  const of = (act: MoneyAct) => {
    const { times: orders, cases, fen } = count(groups, act, unitIds);
    return { orders, cases, fen };
  };
  return { sent: of('sent'), confirmed: of('confirmed'), waived: of('waived'), ended: of('ended') };
}

/** The supervisions that some units answer, or all. */
export function foldSupervisions(
  groups: readonly OfficeActGroup<SupervisionAct>[],
  unitIds: readonly string[] | null,
): SupervisionFigures {
  const of = (act: SupervisionAct) => {
    const { times, cases } = count(groups, act, unitIds);
    return { times, cases };
  };
  return { pressed: of('pressed'), inTime: of('inTime'), late: of('late'), open: of('open') };
}
