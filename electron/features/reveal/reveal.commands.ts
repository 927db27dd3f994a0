import type { FeatureHandlers } from '../../ipc/handlers';
import { type RevealReportDeps, RevealReportService } from './reveal-report.service';

/** Handlers of the report on who looked at persons' full data. */
export function createRevealCommands(deps: RevealReportDeps): FeatureHandlers<'reveal'> {
  const service = new RevealReportService(deps);
  return {
    'reveal.count': ({ month }) => service.count(month),
    'reveal.list': (input) => service.list(input),
    'reveal.export': ({ month }, { actor }) => service.export(actor, month),
  };
}
