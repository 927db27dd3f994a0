import type { PromiseBasis } from '#shared/domain/clocks/decision-limit';
import type { RouteUnit } from '#shared/domain/routing/propose-route';
import type { RouteTrial } from '#shared/ipc/commands/route';
import type { CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { readOffice, readSettingsOf } from '../../settings/settings.repository';
import { type FundedCase, isFundingSettled } from '../funding/settle-funding.service';
import type { RoutedCase } from './case-flow';
import type { OrderDue } from './order-deadlines';
import type { OrderKit } from './order-kit';
import { type CaseProposal, proposeForCase } from './propose-for-case';
import { findCategory, findItemVersion, findPersonName, findUnit } from './routing.repository';
import { dueOfStep } from './step-order';

type Question = CommandParsed<'route.try'>;

/** What the trial works with. */
export interface RouteTrialDeps extends Pick<OrderKit, 'database' | 'responsible'> {
  readonly deadlines: OrderKit['deadlines'] & { promise(basis: PromiseBasis, acceptedAt: string): OrderDue };
}

/** Nobody yet: the trial asks about the matter and the place alone. */
const NOBODY = {
  id: '',
  agent: null,
  channel: 'window',
  documentType: 'citizen-id',
  documentNumber: '',
  receivedDay: '',
  formValues: null,
} as const;

/** A case that only might come. */
type ImaginedCase = RoutedCase & FundedCase;

/** Routes a case that only might come, by the very rules that route cases. */
export class RouteTrialService {
  constructor(private readonly deps: RouteTrialDeps) {}

  try(question: Question): Promise<RouteTrial> {
    return this.deps.database.read(async (tx) => {
      const imagined = await this.imagine(tx, question);
      const proposal = await proposeForCase(this.deps, tx, imagined, question.at, []);
      const { lead, laterLead, coHandlers, reason } = proposal;
      const leader = lead ?? laterLead?.unit ?? null;
      return {
        lead: leader === null ? null : { unitName: leader.name, personName: await this.personOf(tx, proposal) },
        coHandlers: coHandlers.map(({ name }) => name),
        reason: reason ?? { by: 'pool', subject: imagined.subject, matrix: null },
        way: leader === null ? 'pool' : await this.wayOf(tx, proposal, imagined, leader, question.at),
        dueAt: this.dueOf(proposal, imagined, question.at),
      };
    });
  }

  private async imagine(tx: ReadTx, { matter, communityId, gridId, at }: Question): Promise<ImaginedCase> {
    const place = { ...NOBODY, streetId: await this.streetOf(tx, gridId ?? communityId), communityId, gridId };
    if (matter.by === 'item') {
      const version = await findItemVersion(tx, matter.itemVersionId);
      if (version === null) throw new CommandError('not-found');
      const promise = this.deps.deadlines.promise({ kind: 'application', item: version.item }, at);
      const item = {
        kind: 'application',
        itemVersionId: version.id,
        itemId: version.itemId,
        categoryCode: null,
      } as const;
      return { ...place, ...item, subject: version.name, ...promise };
    }
    const category = await findCategory(tx, matter.categoryCode);
    if (category === null) throw new CommandError('not-found');
    const kind = category.tree === 'service' ? 'service' : 'appeal';
    const promise = this.deps.deadlines.promise({ kind, item: null }, at);
    const ofCategory = { itemVersionId: null, itemId: null, categoryCode: category.code };
    return { ...place, kind, ...ofCategory, subject: category.name, ...promise };
  }

  /** Where the case would come from; without a place, the asker's own street. */
  private async streetOf(tx: ReadTx, unitId: string | null): Promise<string | null> {
    const unit = unitId === null ? null : await findUnit(tx, unitId);
    return unit?.streetId ?? (await readOffice(tx))?.streetId ?? null;
  }

  private personOf(tx: ReadTx, { lead }: CaseProposal): Promise<string> {
    return lead === null || lead.accountId === null ? Promise.resolve('') : findPersonName(tx, lead.accountId);
  }

  private async wayOf(
    tx: ReadTx,
    { reason }: CaseProposal,
    imagined: ImaginedCase,
    leader: RouteUnit,
    at: string,
  ): Promise<RouteTrial['way']> {
    const { isRoutedBySteps, isRoutedByMatrix } = await readSettingsOf(tx, imagined.streetId);
    const isAtOnce = reason?.by === 'matrix' ? isRoutedByMatrix : reason?.by === 'flow' && isRoutedBySteps;
    if (!(await isFundingSettled(tx, imagined, leader, at))) return 'money-first';
    return isAtOnce ? 'at-once' : 'by-coordinator';
  }

  private dueOf({ lead, leadLimit, flow }: CaseProposal, imagined: ImaginedCase, at: string): string | null {
    if (lead === null) return null;
    const station = flow?.stations.find(({ role }) => role === 'lead');
    if (station !== undefined) return dueOfStep(station.step, imagined, at, this.deps.deadlines).dueAt;
    return leadLimit?.dueAt ?? imagined.dueAt;
  }
}
