import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { findCase } from './case.repository';
import { isCaseVisible } from './case-page.repository';
import { scopeOf } from './case-scope.repository';

/** Shows what is masked, and records why. */
export class RevealService {
  constructor(private readonly kit: ServiceKit) {}

  async reveal(actor: Actor, caseId: string, reason: string) {
    const row = await this.kit.database.read(async (tx) => {
      const isVisible = await isCaseVisible(tx, caseId, await scopeOf(tx, actor));
      return isVisible ? findCase(tx, caseId) : null;
    });
    if (row === null) throw new CommandError('not-found');
    const { documentNumber, phone, address } = row;
    return this.kit.database.write('case.reveal', async (tx) => {
      await this.kit.audit.record(tx, actor, {
        action: 'case.revealed',
        caseId,
        subjectId: caseId,
        detail: { reason },
      });
      return { documentNumber, phone, address };
    });
  }
}
