import type { FeatureHandlers } from '../../ipc/handlers';
import { type PaperDeps, PaperService } from './paper.service';

/** Answers the commands on papers. */
export function createPaperCommands(deps: PaperDeps): FeatureHandlers<'paper'> {
  const papers = new PaperService(deps);
  return {
    'paper.preview': (input, { actor }) => papers.preview(actor, input),
    'paper.print': (input, { actor }) => papers.print(actor, input),
    'paper.savePdf': (input, { actor }) => papers.savePdf(actor, input),
    'paper.listPrinters': () => papers.listPrinters(),
    'paper.showExports': async () => {
      await papers.showExports();
      return null;
    },
  };
}
