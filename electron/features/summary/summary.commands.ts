import { CommandError } from '../../database/errors';
import type { FeatureHandlers } from '../../ipc/handlers';
import type { CaseViews } from '../case/case-views.port';
import type { ServiceKit } from '../service-kit';
import type { SecondPersonService } from '../session/second-person.service';
import { FigureOpener } from './figure-opener.service';
import { SummaryService } from './summary.service';
import { type SummaryOutlets, SummaryOutput } from './summary-output.service';

/** What the feature of monthly summaries needs. */
export interface SummaryDeps extends ServiceKit, SummaryOutlets {
  readonly caseViews: Pick<CaseViews, 'rows'>;
  readonly secondPersons: SecondPersonService;
  /** Whether the computer's clock is not believed. */
  readonly isClockDoubted: () => boolean;
}

/** Answers the commands on monthly summaries. */
export function createSummaryCommands(deps: SummaryDeps): FeatureHandlers<'summary'> {
  const summaries = new SummaryService(deps, deps.secondPersons);
  const figures = new FigureOpener(deps, deps.caseViews);
  const output = new SummaryOutput(deps, summaries, deps);
  return {
    'summary.list': ({ month }) => summaries.list(month),
    'summary.get': (input) => summaries.get(input),
    'summary.generate': (input, { actor }) => summaries.generate(actor, input),
    'summary.openFigure': (input) => figures.open(input),
    'summary.sign': async (input, { actor }) => {
      // What is signed stays: not by the date of a clock that nobody believes.
      if (deps.isClockDoubted()) throw new CommandError('clock-doubtful');
      return summaries.sign(actor, input);
    },
    'summary.unlock': (input, { actor }) => summaries.unlock(actor, input),
    'summary.preview': ({ summaryId, withdrawnId }) => output.preview(summaryId, withdrawnId),
    'summary.print': (input, { actor }) => output.print(actor, input),
    'summary.exportPdf': ({ summaryId }, { actor }) => output.exportPdf(actor, summaryId),
    'summary.exportXlsx': ({ summaryId }, { actor }) => output.exportXlsx(actor, summaryId),
  };
}
