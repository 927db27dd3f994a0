import type { DeadlineView } from '#shared/ipc/commands/deadline-view';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { CaseClocks } from '../deadline/case-clocks.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { ServiceKit } from '../service-kit';
import { isCaseVisible } from './case-page.repository';
import { scopeOf } from './case-scope.repository';

/** Unfolds a case's deadline: the same function that set it says how it came to be. */
export class DeadlineService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly deadlines: CaseDeadlines,
    private readonly clocks: Pick<CaseClocks, 'facts'>,
  ) {}

  /** Null while nothing is promised: not yet accepted, refused, or done while the resident waited. */
  explain(actor: Actor, caseId: string): Promise<DeadlineView | null> {
    return this.kit.database.read(async (tx) => {
      const isVisible = await isCaseVisible(tx, caseId, await scopeOf(tx, actor));
      const facts = isVisible ? await this.clocks.facts(tx, caseId) : null;
      if (facts === null) throw new CommandError('not-found');
      return facts.status === 'refused' ? null : this.deadlines.explain(facts, this.kit.clock.now());
    });
  }
}
