import type { CommandName } from '#shared/ipc/contract';
import { useChange, useCommandQuery } from '../../../lib/use-command';
import { CASE_QUERIES } from './case-changes';

/** What shows a case's clock and must be asked again once it changed. */
const CLOCK_QUERIES: readonly CommandName[] = [
  ...CASE_QUERIES,
  'case.explainDeadline',
  'extension.preview',
  'approval.list',
  'approval.count',
];

export const useAskSuspension = () => useChange('suspension.ask', CLOCK_QUERIES);
export const useWithdrawSuspension = () => useChange('suspension.withdraw', CLOCK_QUERIES);
export const useEndSuspension = () => useChange('suspension.end', CLOCK_QUERIES);
export const useAskExtension = () => useChange('extension.ask', CLOCK_QUERIES);
export const useWithdrawExtension = () => useChange('extension.withdraw', CLOCK_QUERIES);
export const useCompleteWithGaps = () => useChange('case.completeWithGaps', CLOCK_QUERIES);
export const useFillGaps = () => useChange('case.fillGaps', CLOCK_QUERIES);
export const useForgiveGaps = () => useChange('case.forgiveGaps', [...CLOCK_QUERIES, 'case.findGapsWindow']);

/** What so many more days would give; not asked while the number is not one. */
export const useExtensionPreview = (caseId: string, amount: number | null) => {
  const isNumber = amount !== null && amount >= 1 && amount <= 60;
  const input = { caseId, amount: isNumber ? amount : 1 };
  return useCommandQuery('extension.preview', input, { enabled: isNumber, keepPrevious: true });
};
