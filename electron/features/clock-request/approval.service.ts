import type { CaseRow } from '#shared/ipc/commands/case-rows';
import type { CommandOutput } from '#shared/ipc/contract';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { CaseViews } from '../case/case-views.port';
import type { CaseClocks } from '../deadline/case-clocks.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { ServiceKit } from '../service-kit';
import { countAsked, findCases, listAskedExtensions, listAskedSuspensions } from './clock-request.repository';
import { extendFacts } from './extension.service';
import { viewExtension, viewSuspension } from './request-view.service';

/** What the list of approvals works with. */
export interface ApprovalDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
  readonly deadlines: CaseDeadlines;
  readonly clocks: Pick<CaseClocks, 'facts'>;
}

type Approvals = CommandOutput<'approval.list'>;

/** Everything that waits for a manager's word (待审批), with the deadline before and after it. */
export class ApprovalService {
  constructor(private readonly deps: ApprovalDeps) {}

  list(actor: Actor): Promise<Approvals> {
    const { kit } = this.deps;
    return kit.database.read(async (tx) => {
      const suspensions = await listAskedSuspensions(tx);
      const extensions = await listAskedExtensions(tx);
      const rows = await this.rowsOf(tx, [...suspensions, ...extensions]);
      const now = kit.clock.now();
      return {
        suspensions: await collect(suspensions, rows, async (each, ofCase) => {
          const request = viewSuspension(each, actor, this.deps.deadlines, now);
          return { ofCase, request, ...(await this.suspended(tx, each, request.expectedUntil, now)) };
        }),
        extensions: await collect(extensions, rows, async (each, ofCase) => {
          const due = await this.extended(tx, each.caseId, each.amount, now);
          return { ofCase, request: viewExtension(each, actor), ...due };
        }),
      };
    });
  }

  count(): Promise<{ readonly total: number }> {
    return this.deps.kit.database.read(async (tx) => ({ total: await countAsked(tx) }));
  }

  /** The deadline if the suspension lasted as long as it is expected to. */
  private async suspended(tx: ReadTx, asked: SuspensionEntity, expectedUntil: string | null, now: string) {
    const { deadlines, clocks } = this.deps;
    const facts = await clocks.facts(tx, asked.caseId);
    const dueBefore = facts === null ? null : (deadlines.explain(facts, now)?.dueAt ?? null);
    if (facts === null || expectedUntil === null) return { dueBefore, dueAfter: null };
    const to = deadlines.dueOfOrder(expectedUntil).dueAt;
    const suspensions = [...facts.suspensions, { from: asked.startsAt, to: to > now ? to : now }];
    return { dueBefore, dueAfter: deadlines.explain({ ...facts, suspensions }, now)?.dueAt ?? null };
  }

  private async extended(tx: ReadTx, caseId: string, amount: number, now: string) {
    const { deadlines, clocks } = this.deps;
    const facts = await clocks.facts(tx, caseId);
    const before = facts === null ? null : deadlines.explain(facts, now);
    const unit = before?.limit.unit ?? 'working-days';
    if (facts === null) return { unit, dueBefore: null, dueAfter: null };
    return {
      unit,
      dueBefore: before?.dueAt ?? null,
      dueAfter: deadlines.explain(extendFacts(facts, amount), now)?.dueAt ?? null,
    };
  }

  private async rowsOf(
    tx: ReadTx,
    requests: readonly { readonly caseId: string }[],
  ): Promise<ReadonlyMap<string, CaseRow>> {
    const cases = await findCases(tx, [...new Set(requests.map(({ caseId }) => caseId))]);
    return new Map((await this.deps.views.rows(tx, cases)).map((row) => [row.id, row]));
  }
}

async function collect<R extends { readonly caseId: string }, V>(
  requests: readonly R[],
  rows: ReadonlyMap<string, CaseRow>,
  view: (request: R, ofCase: CaseRow) => Promise<V>,
): Promise<readonly V[]> {
  const views: V[] = [];
  for (const request of requests) {
    const ofCase = rows.get(request.caseId);
    if (ofCase !== undefined) views.push(await view(request, ofCase));
  }
  return views;
}
