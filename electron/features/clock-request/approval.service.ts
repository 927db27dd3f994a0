import type { CaseClockFacts } from '#shared/domain/clocks/case-clocks';
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
  readonly clocks: Pick<CaseClocks, 'factsOf'>;
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
      const requests = [...suspensions, ...extensions];
      const rows = await this.rowsOf(tx, requests);
      const facts = await this.deps.clocks.factsOf(
        tx,
        requests.map(({ caseId }) => caseId),
      );
      const now = kit.clock.now();
      return {
        suspensions: collect(suspensions, rows, (each, ofCase) => {
          const request = viewSuspension(each, actor, this.deps.deadlines, now);
          return { ofCase, request, ...this.suspended(each, facts.get(each.caseId), request.expectedUntil, now) };
        }),
        extensions: collect(extensions, rows, (each, ofCase) => {
          const due = this.extended(facts.get(each.caseId), each.amount, now);
          return { ofCase, request: viewExtension(each, actor), ...due };
        }),
      };
    });
  }

  count(): Promise<{ readonly total: number }> {
    return this.deps.kit.database.read(async (tx) => ({ total: await countAsked(tx) }));
  }

  /** The deadline if the suspension lasted as long as it is expected to. */
  private suspended(
    asked: SuspensionEntity,
    facts: CaseClockFacts | undefined,
    expectedUntil: string | null,
    now: string,
  ) {
    const { deadlines } = this.deps;
    const dueBefore = facts === undefined ? null : (deadlines.explain(facts, now)?.dueAt ?? null);
    if (facts === undefined || expectedUntil === null) return { dueBefore, dueAfter: null };
    const to = deadlines.dueOfOrder(expectedUntil).dueAt;
    const suspensions = [...facts.suspensions, { from: asked.startsAt, to: to > now ? to : now }];
    return { dueBefore, dueAfter: deadlines.explain({ ...facts, suspensions }, now)?.dueAt ?? null };
  }

  private extended(facts: CaseClockFacts | undefined, amount: number, now: string) {
    const { deadlines } = this.deps;
    const before = facts === undefined ? null : deadlines.explain(facts, now);
    const unit = before?.limit.unit ?? 'working-days';
    if (facts === undefined) return { unit, dueBefore: null, dueAfter: null };
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

function collect<R extends { readonly caseId: string }, V>(
  requests: readonly R[],
  rows: ReadonlyMap<string, CaseRow>,
  view: (request: R, ofCase: CaseRow) => V,
): readonly V[] {
  return requests.flatMap((request) => {
    const ofCase = rows.get(request.caseId);
    return ofCase === undefined ? [] : [view(request, ofCase)];
  });
}
