import type { FeatureHandlers } from '../../ipc/handlers';
import { type BulkRevealDeps, BulkRevealService } from './bulk-reveal.service';
import { type RevealReportDeps, RevealReportService } from './reveal-report.service';

/** Handlers of the report on who looked at persons' full data. */
export function createRevealCommands(deps: RevealReportDeps & BulkRevealDeps): FeatureHandlers<'reveal'> {
  const service = new RevealReportService(deps);
  const inBulk = new BulkRevealService(deps);
  return {
    'reveal.count': ({ month }) => service.count(month),
    'reveal.list': (input) => service.list(input),
    'reveal.exportCases': (input, { actor }) => inBulk.export(actor, input),
    'reveal.export': ({ month }, { actor }) => service.export(actor, month),
  };
}
