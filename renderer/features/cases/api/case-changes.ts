import type { CommandName } from '#shared/ipc/contract';
import { useChange } from '../../../lib/use-command';

/** What shows a case and must be asked again once it changed. */
export const CASE_QUERIES: readonly CommandName[] = [
  'case.get',
  'case.checkHistory',
  'case.list',
  'case.countWaiting',
  'order.listMine',
];

export const useCompleteCase = () => useChange('case.complete', CASE_QUERIES);
export const useNotifyMissing = () => useChange('case.notifyMissing', CASE_QUERIES);
export const useHandIn = () => useChange('case.handIn', CASE_QUERIES);
export const useRefuseNotified = () => useChange('case.refuseNotified', CASE_QUERIES);
export const useDecideCase = () => useChange('case.decide', CASE_QUERIES);
export const useDecideMany = () => useChange('case.decideMany', CASE_QUERIES);
export const useMergeCase = () => useChange('case.merge', CASE_QUERIES);
export const useUndoMerge = () => useChange('case.undoMerge', CASE_QUERIES);
export const useSplitCase = () => useChange('case.split', CASE_QUERIES);
export const useDeliverCase = () => useChange('case.deliver', CASE_QUERIES);
export const useCallBack = () => useChange('case.callBack', CASE_QUERIES);
export const useRateCase = () => useChange('case.rate', CASE_QUERIES);
export const useRemedyCase = () => useChange('case.remedy', CASE_QUERIES);
export const useReviewRating = () => useChange('case.reviewRating', CASE_QUERIES);
export const useReopenCase = () => useChange('case.reopen', CASE_QUERIES);
export const useAddNote = () => useChange('case.addNote', CASE_QUERIES);
export const useUnlinkCases = () => useChange('case.unlink', CASE_QUERIES);
/** Asks for the applicant's full details; the look is recorded, so the timeline is asked again. */
export const useRevealCase = () => useChange('case.reveal', ['case.get', 'case.checkHistory']);
export const useExportCases = () => useChange('case.export');
