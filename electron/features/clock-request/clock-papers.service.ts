import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { ExtensionEntity } from '../../database/entities/extension.entity';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import { describeCase } from '../paper/case-facts.service';

/** 特别程序告知书: why the time does not count, and how long it is expected to take (行政许可法 art. 45). */
export function makeSpecialProcedure(
  ofCase: CaseEntity,
  { ground, reason, startsAt, expectedDays }: SuspensionEntity,
  expectedUntil: string | null,
): PaperModel {
  return { type: 'special-procedure', ...describeCase(ofCase), ground, reason, startsAt, expectedDays, expectedUntil };
}

/** What an extension changed. */
export interface ExtendedDue {
  readonly unit: 'working-days' | 'natural-days';
  readonly dueBefore: string;
  readonly dueAfter: string;
  readonly isDueEstimated: boolean;
}

/** 延期告知书: the date as it was and as it is, and why (行政许可法 art. 42). */
export function makeExtensionNotice(
  ofCase: CaseEntity,
  { amount, reason }: Pick<ExtensionEntity, 'amount' | 'reason'>,
  due: ExtendedDue,
): PaperModel {
  return { type: 'extension', ...describeCase(ofCase), amount, reason, ...due };
}
