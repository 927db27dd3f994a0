import { findCommunityOf, listFundingSources } from '#shared/domain/money/funding';
import type { CommandOutput } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { readSettings } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import { findCase, listUnits } from './funding.repository';
import { type FundedCase, findWaiver } from './settle-funding.service';
import { findLastAsked } from './waiver.repository';
import type { WaiverService } from './waiver.service';

/** Tells before an order is sent which units need money or a waiver. */
export class FundingAssessor {
  constructor(
    private readonly kit: ServiceKit,
    private readonly waivers: WaiverService,
  ) {}

  assess(caseId: string, unitIds: readonly string[]): Promise<CommandOutput<'funding.assess'>> {
    return this.kit.database.read(async (tx) => {
      const ofCase = await findCase(tx, caseId);
      if (ofCase === null) throw new CommandError('not-found');
      const units = await listUnits(tx);
      const assessed = [];
      for (const unitId of new Set(unitIds)) {
        const community = findCommunityOf(unitId, units);
        const unitName = units.find(({ id }) => id === unitId)?.name ?? '';
        const waiver = community === null ? null : await this.findWaiver(tx, ofCase, unitId, community.id);
        assessed.push({ unitId, unitName, isNeeded: community !== null, waiver });
      }
      return { sources: listFundingSources((await readSettings(tx)).fundingSources), units: assessed };
    });
  }

  /** The waiver that holds, else what became of the last one asked for. */
  private async findWaiver(tx: ReadTx, ofCase: FundedCase, unitId: string, communityId: string) {
    const holding = await findWaiver(tx, ofCase, unitId, communityId, this.kit.clock.now());
    const found = holding ?? (await findLastAsked(tx, ofCase.id, unitId));
    return found === null ? null : ((await this.waivers.view(tx, [found]))[0] ?? null);
  }
}
