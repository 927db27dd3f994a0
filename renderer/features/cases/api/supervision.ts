import type { CommandName } from '#shared/ipc/contract';
import { useChange, useCommandQuery } from '../../../lib/use-command';

const QUERIES: readonly CommandName[] = [
  'supervision.listOfCase',
  'supervision.list',
  'supervision.listProposed',
  'supervision.countWaiting',
  'case.get',
  'order.listMine',
];

/** The supervisions of a case. */
export const useSupervisions = (caseId: string) => useCommandQuery('supervision.listOfCase', { caseId });

export const usePress = () => useChange('supervision.press', QUERIES);
export const useAnswerSupervision = () => useChange('supervision.answer', QUERIES);
export const useCloseSupervision = () => useChange('supervision.close', QUERIES);
export const usePressAgain = () => useChange('supervision.pressAgain', QUERIES);
