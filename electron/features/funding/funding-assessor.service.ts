import { findCommunityOf, listFundingSources } from '#shared/domain/money/funding';
import type { CommandOutput } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { readSettingsOf } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import { findCase, findCases, listUnits } from './funding.repository';
import { type FundedCase, findUncovered, findWaiver } from './settle-funding.service';
import { findLastAsked } from './waiver.repository';
import type { WaiverService } from './waiver.service';

/** Tells before an order is sent which units need money or a waiver. */
export class FundingAssessor {
  constructor(
    private readonly kit: ServiceKit,
    private readonly waivers: WaiverService,
  ) {}

  /** `furtherIds` are cases that would share the order: a waiver must hold for each of them. */
  assess(
    caseId: string,
    unitIds: readonly string[],
    furtherIds: readonly string[] = [],
  ): Promise<CommandOutput<'funding.assess'>> {
    return this.kit.database.read(async (tx) => {
      const ofCase = await findCase(tx, caseId);
      if (ofCase === null) throw new CommandError('not-found');
      const cases = [ofCase, ...(await findCases(tx, furtherIds))];
      const units = await listUnits(tx);
      const now = this.kit.clock.now();
      const assessed = [];
      for (const unitId of new Set(unitIds)) {
        const community = findCommunityOf(unitId, units);
        const unitName = units.find(({ id }) => id === unitId)?.name ?? '';
        const { id: waiverCaseId } = (await findUncovered(tx, cases, unitId, now)) ?? ofCase;
        const shown = cases.find(({ id }) => id === waiverCaseId) ?? ofCase;
        const waiver = community === null ? null : await this.findWaiver(tx, shown, unitId, community.id);
        assessed.push({ unitId, unitName, isNeeded: community !== null, waiver, waiverCaseId });
      }
      return {
        sources: listFundingSources((await readSettingsOf(tx, ofCase.streetId)).fundingSources),
        units: assessed,
      };
    });
  }

  /** The waiver that holds, else what became of the last one asked for. */
  private async findWaiver(tx: ReadTx, ofCase: FundedCase, unitId: string, communityId: string) {
    const holding = await findWaiver(tx, ofCase, unitId, communityId, this.kit.clock.now());
    const last = holding ?? (await findLastAsked(tx, ofCase.id, unitId));
    // Granted, but by a manager who is none any more: as if nobody had asked.
    const found = holding === null && last?.status === 'granted' ? null : last;
    return found === null ? null : ((await this.waivers.view(tx, [found]))[0] ?? null);
  }
}
