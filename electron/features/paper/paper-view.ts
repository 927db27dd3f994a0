import type { PaperView } from '#shared/ipc/commands/case-views';
import type { PaperEntity } from '../../database/entities/paper.entity';

/** A paper as windows see it. */
export function viewPaper({ id, type, number, madeAt, madeByName, printCount }: PaperEntity): PaperView {
  return { id, type, number, madeAt, madeByName, printCount };
}
