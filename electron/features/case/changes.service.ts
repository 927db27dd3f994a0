import { isLook } from '#shared/domain/audit/looks';
import type { CommandOutput } from '#shared/ipc/contract';
import { checkEntries } from '../../database/chain/check-entries';
import type { Actor } from '../../security/actor';
import type { CaseActDeps } from './act-on-case';

/** Tells a window what was done to a case, out of the page that the asker may see: meanwhile, and whether it is as written. */
export class ChangesService {
  constructor(private readonly deps: CaseActDeps) {}

  findSince(actor: Actor, caseId: string, seen: readonly string[]): Promise<CommandOutput<'case.findChangesSince'>> {
    const known = new Set(seen);
    return this.deps.kit.database.read(async (tx) => {
      const { timeline } = await this.deps.views.view(tx, actor, caseId);
      return { changes: timeline.filter(({ id, action }) => !known.has(id) && !isLook(action)) };
    });
  }

  checkHistory(actor: Actor, caseId: string): Promise<CommandOutput<'case.checkHistory'>> {
    return this.deps.kit.database.read(async (tx) => {
      const { timeline } = await this.deps.views.view(tx, actor, caseId);
      const odd = await checkEntries(
        tx,
        timeline.map(({ id }) => id),
      );
      return { entries: timeline.length, odd };
    });
  }
}
