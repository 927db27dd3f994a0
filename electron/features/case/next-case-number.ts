import { formatCaseNumber } from '#shared/domain/case/case-number';
import { businessDay } from '#shared/domain/time/business-day';
import { nextSerial } from '../../database/counters.repository';
import type { WriteTx } from '../../database/transaction';
import type { Office } from '../../settings/settings.repository';

/** The next number of the office's day. It writes first: a second program waits here before it reads anything. */
export async function nextCaseNumber(tx: WriteTx, { streetCode }: Office, now: string): Promise<string> {
  const day = businessDay(now);
  return formatCaseNumber({ streetCode, day, serial: await nextSerial(tx, `case/${streetCode}/${day}`) });
}
