import type { Translate } from '#shared/i18n/translator';
import type { FeatureHandlers } from '../../ipc/handlers';
import type { TableExporter } from '../case/table-exporter.port';
import type { ServiceKit } from '../service-kit';
import { ConfirmFunding } from './confirm-funding.service';
import { FundingAssessor } from './funding-assessor.service';
import { FundingExport } from './funding-export.service';
import { FundingLedger } from './funding-ledger.service';
import { WaiverService } from './waiver.service';

/** What the commands on money are built from. */
export interface FundingDeps extends ServiceKit {
  readonly exporter: TableExporter;
  readonly translate: Translate;
}

/** Handlers of orders' money and waivers. */
export function createFundingCommands(deps: FundingDeps): FeatureHandlers<'funding'> {
  const waivers = new WaiverService(deps);
  const assessor = new FundingAssessor(deps, waivers);
  const ledger = new FundingLedger(deps);
  const receipts = new ConfirmFunding(deps, ledger);
  const exports = new FundingExport(deps, ledger, deps.exporter, deps.translate);
  return {
    'funding.assess': ({ caseId, unitIds, furtherCaseIds }) => assessor.assess(caseId, unitIds, furtherCaseIds),
    'funding.askWaiver': (input, { actor }) => waivers.ask(actor, input),
    'funding.decideWaiver': (input, { actor }) => waivers.decide(actor, input),
    'funding.grantWaiver': (input, { actor }) => waivers.grant(actor, input),
    'funding.endWaiver': (input, { actor }) => waivers.end(actor, input),
    'funding.listWaivers': (input) => waivers.list(input),
    'funding.confirm': (input, { actor }) => receipts.confirm(actor, input),
    'funding.list': (input, { actor }) => ledger.list(actor, input),
    'funding.export': (input, { actor }) => exports.export(actor, input),
    'funding.countWaiting': async (_, { actor }) => ({
      count: actor.role === 'manager' ? await waivers.countAsked() : await ledger.countWaiting(actor),
    }),
  };
}
