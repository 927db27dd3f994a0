import { isDividedByUnits, type SummaryContent } from './content';
import {
  findOtherMoney,
  findOtherSupervisions,
  hasMoney,
  hasSupervisions,
  type MoneyFigures,
  type SupervisionFigures,
} from './money-figures';
import { findOtherWarnings, hasWarnings, type WarningFigures } from './warning-figures';

/** A row of the money, the supervisions or the cards: a unit's, what is left for no unit of the list, or all together. */
export interface OfficeActRow<Figures> {
  readonly kind: 'unit' | 'rest' | 'total';
  /** The unit's; null in the other rows, whose figures are the summary's own. */
  readonly unitId: string | null;
  /** The unit's; "" in the other rows. */
  readonly name: string;
  readonly figures: Figures;
}

function withTotal<Figures>(
  units: readonly OfficeActRow<Figures>[],
  rest: Figures | null,
  total: Figures,
): readonly OfficeActRow<Figures>[] {
  const other = { unitId: null, name: '' };
  return [
    ...units,
    ...(rest === null ? [] : [{ ...other, kind: 'rest' as const, figures: rest }]),
    { ...other, kind: 'total', figures: total },
  ];
}

/** Money by communities (and whoever else had any) with their total; nothing where the month had no money. */
export function listMoneyRows({ money, units, unitKind }: SummaryContent): readonly OfficeActRow<MoneyFigures>[] {
  if (!hasMoney(money)) return [];
  const rows = units
    .filter((unit) => unit.kind === 'community' || hasMoney(unit.money))
    .map(({ unitId, name, money: figures }) => ({ kind: 'unit' as const, unitId, name, figures }));
  return withTotal(rows, isDividedByUnits(unitKind) ? findOtherMoney(money, units) : null, money);
}

/** Supervisions by the units that had any with their total; nothing where the month had none. */
export function listSupervisionRows({
  supervisions,
  units,
  unitKind,
}: SummaryContent): readonly OfficeActRow<SupervisionFigures>[] {
  if (!hasSupervisions(supervisions)) return [];
  const rows = units
    .filter((unit) => hasSupervisions(unit.supervisions))
    .map(({ unitId, name, supervisions: figures }) => ({ kind: 'unit' as const, unitId, name, figures }));
  return withTotal(rows, isDividedByUnits(unitKind) ? findOtherSupervisions(supervisions, units) : null, supervisions);
}

/** Cards by the units that had any with their total; nothing where the month had none. */
export function listWarningRows({
  warnings,
  units,
  unitKind,
}: SummaryContent): readonly OfficeActRow<WarningFigures>[] {
  if (!hasWarnings(warnings)) return [];
  const rows = units
    .filter((unit) => hasWarnings(unit.warnings))
    .map(({ unitId, name, warnings: figures }) => ({ kind: 'unit' as const, unitId, name, figures }));
  return withTotal(rows, isDividedByUnits(unitKind) ? findOtherWarnings(warnings, units) : null, warnings);
}
