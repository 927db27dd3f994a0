import { useChange } from '../../../lib/use-command';
import { CASE_QUERIES } from './case-changes';

export const useDispatchCase = () => useChange('order.dispatch', CASE_QUERIES);
export const useDispatchMany = () => useChange('order.dispatchMany', CASE_QUERIES);
export const useJoinOrder = () => useChange('order.joinCase', CASE_QUERIES);
export const useDetachCase = () => useChange('order.detachCase', CASE_QUERIES);
export const useAssignByManager = () => useChange('order.assignByManager', CASE_QUERIES);
export const useOpenStep = () => useChange('order.openStep', CASE_QUERIES);
export const useSignOrder = () => useChange('order.sign', CASE_QUERIES);
export const useReplyOrder = () => useChange('order.reply', CASE_QUERIES);
export const useReturnOrder = () => useChange('order.return', CASE_QUERIES);
export const useRerouteOrder = () => useChange('order.reroute', CASE_QUERIES);
export const useReworkOrder = () => useChange('order.rework', CASE_QUERIES);
export const useWithdrawOrder = () => useChange('order.withdraw', CASE_QUERIES);
export const useAddFile = () => useChange('file.add');
