import { useChange, useCommandQuery } from '../../../lib/use-command';

/** Which of the units need money or a waiver to be given a case; undefined while it is asked. */
export function useAssessment(caseId: string, unitIds: readonly string[], furtherCaseIds: readonly string[]) {
  const enabled = unitIds.length > 0;
  const input = { caseId, unitIds: [...unitIds], furtherCaseIds: [...furtherCaseIds] };
  return useCommandQuery('funding.assess', input, { enabled, keepPrevious: true }).data;
}

export const useAskWaiver = () => useChange('funding.askWaiver', ['funding.assess', 'case.get']);
export const useConfirmFunding = () =>
  useChange('funding.confirm', ['case.get', 'order.listMine', 'funding.list', 'funding.countWaiting']);
