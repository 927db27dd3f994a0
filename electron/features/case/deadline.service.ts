import type { DeadlineView } from '#shared/ipc/commands/deadline-view';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { ServiceKit } from '../service-kit';
import { findCase, findItemVersion } from './case.repository';
import { isCaseVisible } from './case-page.repository';
import { scopeOf } from './case-scope.repository';

/** Unfolds a case's deadline: the same function that set it says how it came to be. */
export class DeadlineService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly deadlines: CaseDeadlines,
  ) {}

  /** Null while nothing is promised: not yet accepted, refused, or done while the resident waited. */
  explain(actor: Actor, caseId: string): Promise<DeadlineView | null> {
    return this.kit.database.read(async (tx) => {
      const isVisible = await isCaseVisible(tx, caseId, await scopeOf(tx, actor));
      const row = isVisible ? await findCase(tx, caseId) : null;
      if (row === null) throw new CommandError('not-found');
      if (row.acceptedAt === null || row.dueAt === null) return null;
      const item = row.itemVersionId === null ? null : await findItemVersion(tx, row.itemVersionId);
      const basis = { kind: row.kind, item: item?.item ?? null };
      return this.deadlines.explain(basis, row.acceptedAt, row.closedAt, this.kit.clock.now());
    });
  }
}
