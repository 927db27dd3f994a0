import { useChange, useCommandQuery } from '../../../lib/use-command';

/** Which units have a summary of the month, and which month is the present one. */
export const useSummaryList = (month: string | null) => useCommandQuery('summary.list', { month });

/** The summary of a unit's month, or null. */
export const useSummary = (unitId: string, month: string, isReady: boolean) =>
  useCommandQuery('summary.get', { unitId, month }, { enabled: isReady });

/** A page of the cases behind a figure. */
export const useFigureCases = (summaryId: string, figure: string, page: number, pageSize: number) =>
  useCommandQuery('summary.openFigure', { summaryId, figure, page, pageSize }, { keepPrevious: true });

const SUMMARIES = ['summary.get', 'summary.list', 'summary.openFigure', 'summary.preview'] as const;

export const useGenerateSummary = () => useChange('summary.generate', SUMMARIES);
export const useSignSummary = () => useChange('summary.sign', SUMMARIES);
export const useUnlockSummary = () => useChange('summary.unlock', SUMMARIES);
export const usePrintSummary = () => useChange('summary.print');
export const useExportPdf = () => useChange('summary.exportPdf');
export const useExportXlsx = () => useChange('summary.exportXlsx');
