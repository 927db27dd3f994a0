import { EVERY_COMMUNITY } from '#shared/domain/audit/acts';
import { findCommunityOf } from '#shared/domain/money/funding';
import { businessDay } from '#shared/domain/time/business-day';
import type { WaiverView } from '#shared/ipc/commands/funding-views';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { FundingWaiverEntity } from '../../database/entities/funding-waiver.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { readActingStreetId } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import { findCase, findCases, listUnits } from './funding.repository';
import { findWaiver } from './settle-funding.service';
import {
  countUses,
  countWaivers,
  findLastAsked,
  findMatterName,
  findWaivers,
  insertWaiver,
  lockCase,
  lockWaiver,
  updateWaiver,
} from './waiver.repository';

/**
 * Waivers of orders' money (免拨). Only a manager's own act makes one hold: a co-ordinator asks and a manager grants in
 * his list, or a manager gives it in advance. So nobody can write a manager's name under an order.
 */
export class WaiverService {
  constructor(private readonly kit: ServiceKit) {}

  ask(actor: Actor, { caseId, unitId, reason }: CommandParsed<'funding.askWaiver'>): Promise<WaiverView> {
    return this.kit.database.write('funding.askWaiver', async (tx) => {
      await lockCase(tx, caseId);
      const ofCase = await findCase(tx, caseId);
      if (ofCase === null) throw new CommandError('not-found');
      if (ofCase.status !== 'accepted' && ofCase.status !== 'assigned') throw new CommandError('case-state');
      const community = findCommunityOf(unitId, await listUnits(tx));
      if (community === null) throw new CommandError('unit-unsuitable');
      const last = await findLastAsked(tx, caseId, unitId);
      // One that was granted by a manager who is none any more does not hold: it is asked for anew.
      const holding = await findWaiver(tx, ofCase, unitId, community.id, this.kit.clock.now());
      if (last?.status === 'asked' || holding !== null) throw new CommandError('waiver-state');
      const waiver = this.draft(actor, { caseId, streetId: ofCase.streetId, unitId, reason });
      await insertWaiver(tx, waiver);
      return this.recorded(tx, actor, waiver, 'funding.waiver-asked', { reason });
    });
  }

  decide(actor: Actor, input: CommandParsed<'funding.decideWaiver'>): Promise<WaiverView> {
    const { waiverId, version, isGranted, note } = input;
    return this.kit.database.write('funding.decideWaiver', async (tx) => {
      const waiver = await this.take(tx, waiverId, version, 'asked');
      if (!isGranted && note === '') throw new CommandError('invalid-input', {}, { note: 'required' });
      const status = isGranted ? ('granted' as const) : ('refused' as const);
      const decided = { status, note, ...this.signature(actor) };
      await updateWaiver(tx, waiver, decided);
      const changed = { ...waiver, ...decided, version: version + 1 };
      return isGranted
        ? this.recorded(tx, actor, changed, 'funding.waiver-granted', { reason: waiver.reason })
        : this.recorded(tx, actor, changed, 'funding.waiver-refused', { reason: note });
    });
  }

  async grant(actor: Actor, input: CommandParsed<'funding.grantWaiver'>): Promise<WaiverView> {
    const { unitId, itemId, categoryCode, reason, lastDay } = input;
    const streetId = await this.kit.database.read((tx) => this.streetOf(tx, unitId));
    return this.kit.database.write('funding.grantWaiver', async (tx) => {
      const signature = this.signature(actor);
      const waiver = {
        ...this.draft(actor, { caseId: null, streetId, unitId, reason }),
        status: 'granted' as const,
        ...signature,
      };
      await insertWaiver(tx, { ...waiver, lastDay });
      if (lastDay !== null && lastDay < businessDay(signature.decidedAt)) {
        throw new CommandError('invalid-input', {}, { lastDay: 'range' });
      }
      const isCommunity = unitId === null || findCommunityOf(unitId, await listUnits(tx)) !== null;
      if (!isCommunity) throw new CommandError('unit-unsuitable', {}, { unitId: 'invalid' });
      const matterName = (await findMatterName(tx, itemId, categoryCode)) ?? '';
      const isMatter = itemId !== null || categoryCode !== null;
      if (isMatter && matterName === '') throw new CommandError('not-found');
      const category = categoryCode === null ? null : `category:${categoryCode}`;
      const matter = { matterKey: itemId === null ? category : `item:${itemId}`, matterName };
      await updateWaiver(tx, waiver, matter);
      const given = { ...waiver, ...matter, lastDay, version: 2 };
      return this.recorded(tx, actor, given, 'funding.waiver-granted', { reason });
    });
  }

  end(actor: Actor, { waiverId, version, note }: CommandParsed<'funding.endWaiver'>): Promise<WaiverView> {
    return this.kit.database.write('funding.endWaiver', async (tx) => {
      const waiver = await this.take(tx, waiverId, version, 'granted');
      await updateWaiver(tx, waiver, { status: 'ended', note });
      const ended = { ...waiver, status: 'ended' as const, note, version: version + 1 };
      return this.recorded(tx, actor, ended, 'funding.waiver-ended', { reason: note });
    });
  }

  list(input: CommandParsed<'funding.listWaivers'>): Promise<CommandOutput<'funding.listWaivers'>> {
    return this.kit.database.read(async (tx) => ({
      rows: await this.view(tx, await findWaivers(tx, input, input)),
      total: await countWaivers(tx, input),
    }));
  }

  countAsked(): Promise<number> {
    return this.kit.database.read((tx) => countWaivers(tx, { status: 'asked', text: '' }));
  }

  /** Waivers with names, in a fixed number of queries. */
  async view(tx: ReadTx, waivers: readonly FundingWaiverEntity[]): Promise<readonly WaiverView[]> {
    const names = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
    const caseIds = waivers.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    const cases = new Map((await findCases(tx, caseIds)).map((each) => [each.id, each]));
    const ids = waivers.map(({ id }) => id);
    const uses = await countUses(tx, ids);
    return waivers.map(({ askedById: _, managerId: __, matterKey: ___, streetId: ____, ...waiver }) => ({
      ...waiver,
      caseNumber: cases.get(waiver.caseId ?? '')?.number ?? '',
      subject: cases.get(waiver.caseId ?? '')?.subject ?? '',
      unitName: names.get(waiver.unitId ?? '') ?? '',
      used: uses.get(waiver.id) ?? 0,
    }));
  }

  private async take(tx: WriteTx, id: string, version: number, status: FundingWaiverEntity['status']) {
    const waiver = await lockWaiver(tx, id);
    if (waiver === null) throw new CommandError('not-found');
    if (waiver.status !== status) throw new CommandError('waiver-state');
    if (waiver.version !== version) throw new CommandError('conflict');
    return waiver;
  }

  private signature(actor: Actor) {
    return { managerId: actor.accountId, managerName: actor.displayName, decidedAt: this.kit.clock.now() };
  }

  /** A unit's own street; for every community those of the manager's own, of the whole district for one of the district. */
  private async streetOf(tx: ReadTx, unitId: string | null): Promise<string | null> {
    if (unitId === null) return readActingStreetId(tx);
    return (await listUnits(tx)).find(({ id }) => id === unitId)?.streetId ?? null;
  }

  private draft(
    actor: Actor,
    given: Pick<FundingWaiverEntity, 'caseId' | 'streetId' | 'unitId' | 'reason'>,
  ): FundingWaiverEntity {
    return {
      id: this.kit.newId(),
      ...given,
      matterKey: null,
      matterName: '',
      status: 'asked',
      askedById: actor.accountId,
      askedByName: actor.displayName,
      askedAt: this.kit.clock.now(),
      managerId: null,
      managerName: '',
      decidedAt: null,
      note: '',
      lastDay: null,
      version: 1,
    };
  }

  private async recorded(
    tx: WriteTx,
    actor: Actor,
    waiver: FundingWaiverEntity,
    action: `funding.waiver-${'asked' | 'granted' | 'refused' | 'ended'}`,
    facts: Readonly<Record<string, string>>,
  ): Promise<WaiverView> {
    const { audit } = this.kit;
    const [view] = await this.view(tx, [waiver]);
    if (view === undefined) throw new CommandError('not-found');
    const unit = view.unitName === '' ? EVERY_COMMUNITY : view.unitName;
    const unitName = view.matterName === '' ? unit : `${unit} · ${view.matterName}`;
    const detail = { unitName, ...facts };
    const { caseId, id: subjectId } = waiver;
    await audit.record(tx, actor, { action, ...(caseId === null ? {} : { caseId }), subjectId, detail });
    tx.tell('funding.changed', { caseId });
    return view;
  }
}
