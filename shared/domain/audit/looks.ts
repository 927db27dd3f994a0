import type { AuditAction } from './acts';

const LOOKS: readonly AuditAction[] = [
  'case.revealed',
  'case.revealed-in-list',
  'file.opened',
  'paper.printed',
  'paper.saved',
  'resident.opened',
  'resident.revealed',
];

/** Whether an act of the log only looked at something or printed it, so that nothing is otherwise than before. */
export const isLook = (action: string): boolean => LOOKS.some((look) => look === action);
