import type { Adjustment } from '#shared/domain/summary/adjustments';
import { type SummaryContent, summaryContentSchema } from '#shared/domain/summary/content';
import { periodOf } from '#shared/domain/summary/month';
import { countClosed } from '#shared/domain/summary/rates';
import { reconcile } from '#shared/domain/summary/reconcile';
import type { SummaryView, WithdrawnSummary } from '#shared/ipc/commands/summary';
import type { SummaryEntity } from '../../database/entities/summary.entity';
import type { WithdrawnSummaryEntity } from '../../database/entities/withdrawn-summary.entity';

/** The figures that a row keeps; fails where somebody put others there. */
export function contentOf(row: Pick<SummaryEntity, 'content'>): SummaryContent {
  return summaryContentSchema.parse(row.content);
}

/** Whether a summary can be signed now, and why not. */
export function signingOf(row: SummaryEntity, now: string): SummaryView['signing'] {
  if (row.status === 'signed') return 'signed';
  const { to } = periodOf(row.month);
  if (now < to) return 'open-month';
  if (row.generatedAt < to) return 'generated-early';
  const { figures, units } = contentOf(row);
  const isBalanced = reconcile(figures).length === 0 && units.every(isFlowing);
  return isBalanced ? 'ready' : 'unbalanced';
}

function isFlowing({ counts }: SummaryContent['units'][number]): boolean {
  const closed = countClosed(counts);
  return counts.openAtStart + counts.received + counts.reopened - closed === counts.openAtEnd;
}

/** What a row does not tell by itself. */
export interface Beside {
  readonly adjustments?: readonly Adjustment[];
  readonly withdrawn?: readonly WithdrawnSummaryEntity[];
}

function viewWithdrawn(row: WithdrawnSummaryEntity): WithdrawnSummary {
  const { id, signedByName, signedAt, withdrawnAt, withdrawnByName, secondName, reason } = row;
  return { id, signedByName, signedAt, withdrawnAt, withdrawnByName, secondName, reason };
}

/** A summary for the window. */
export function viewSummary(
  row: SummaryEntity,
  unitName: string,
  now: string,
  { adjustments = [], withdrawn = [] }: Beside = {},
): SummaryView {
  return {
    id: row.id,
    unitId: row.unitId,
    unitName,
    month: row.month,
    status: row.status,
    signing: signingOf(row, now),
    content: contentOf(row),
    adjustments,
    withdrawn: withdrawn.map(viewWithdrawn),
    generatedAt: row.generatedAt,
    preparedByName: row.preparedByName,
    reviewedByName: row.reviewedByName,
    signedByName: row.signedByName,
    signedAt: row.signedAt,
    version: row.version,
  };
}
