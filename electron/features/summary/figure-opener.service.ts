import type { FigureTarget } from '#shared/domain/summary/figure-key';
import { parseFigureKey } from '#shared/domain/summary/figure-key';
import type { CommandOutput } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { CaseViews } from '../case/case-views.port';
import type { ServiceKit } from '../service-kit';
import { reachOf, scopeKindOf } from './count-month';
import { conditionOf } from './figure-conditions';
import { findCases } from './figures.repository';
import { windowOf } from './month-window';
import { listAllUnits } from './summary.repository';
import { findSummaryUnit, takeSummary } from './summary-desk';
import { contentOf } from './summary-view';

/** A figure of a summary, and which page of its cases. */
export interface FigureQuery {
  readonly summaryId: string;
  readonly figure: string;
  readonly page: number;
  readonly pageSize: number;
}

/** The unit that a figure of a divided summary belongs to, or null where it is the summary's own. */
function unitOfTarget(target: FigureTarget): string | null {
  if (target.type === 'count') return target.row?.by === 'unit' ? target.row.key : null;
  return 'unitId' in target ? target.unitId : null;
}

/** Figures of what units did or were given, in whatever case. */
const ORDER_FIGURES: readonly FigureTarget['type'][] = ['orders', 'money', 'supervision', 'card'];

/** Opens the cases behind the figures of a summary. */
export class FigureOpener {
  constructor(
    private readonly kit: ServiceKit,
    private readonly caseViews: Pick<CaseViews, 'rows'>,
  ) {}

  open({ summaryId, figure, ...page }: FigureQuery): Promise<CommandOutput<'summary.openFigure'>> {
    const target = parseFigureKey(figure);
    if (target === null) throw new CommandError('invalid-input', {}, { figure: 'invalid' });
    return this.kit.database.read(async (tx) => {
      const row = await takeSummary(tx, summaryId);
      const unit = await findSummaryUnit(tx, unitOfTarget(target) ?? row.unitId);
      const window = windowOf(row.month, contentOf(row).asOf);
      const isOrders = ORDER_FIGURES.includes(target.type);
      const condition = conditionOf(target, isOrders ? reachOf(unit, await listAllUnits(tx)) : null);
      // A unit's orders are counted in whatever case they were sent for.
      const kind = isOrders ? ('everything' as const) : scopeKindOf(unit);
      const scope = { unitId: unit.unitId, kind, window };
      const { cases, total } = await findCases(tx, scope, condition, page);
      return { rows: await this.caseViews.rows(tx, cases), total };
    });
  }
}
