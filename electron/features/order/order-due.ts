import type { DeadlineLimit } from '#shared/domain/deadline/deadline-types';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { OrderDeadlines, OrderLimit } from './order-deadlines';

type Promised = Pick<CaseEntity, 'dueAt' | 'yellowAt'>;

/** The limit of a new order: its own day, after today and not after the case's (else `deadline-outside`), or the case's limit. */
export function dueOfNewOrder(
  dueDay: string | null,
  ofCase: Promised,
  now: string,
  deadlines: OrderDeadlines,
): OrderLimit {
  const promised: OrderLimit = { ownLimit: null, dueDay: null, dueAt: ofCase.dueAt, yellowAt: ofCase.yellowAt };
  if (dueDay === null) return promised;
  const isOutside = dueDay <= businessDay(now) || (ofCase.dueAt !== null && dueDay > businessDay(ofCase.dueAt));
  const own = deadlines.dueOfOrder(dueDay);
  if (isOutside || own.dueAt <= now) throw new CommandError('deadline-outside', {}, { dueDay: 'invalid' });
  return ofCase.dueAt !== null && own.dueAt > ofCase.dueAt ? promised : { ownLimit: null, dueDay, ...own };
}

/** The limit of an order that starts anew: what it had, or the case's where that is over. */
export function dueOfRenewedOrder(before: OrderLimit, ofCase: Promised, now: string): OrderLimit {
  if (before.dueAt !== null && before.dueAt > now) {
    const { ownLimit, dueDay, dueAt, yellowAt } = before;
    return { ownLimit, dueDay, dueAt, yellowAt };
  }
  return { ownLimit: null, dueDay: null, dueAt: ofCase.dueAt, yellowAt: ofCase.yellowAt };
}

/** A limit of an order's own that begins now; null where it would end behind the case's. */
export function dueOfLimit(
  limit: DeadlineLimit,
  ofCase: Promised,
  now: string,
  deadlines: OrderDeadlines,
): OrderLimit | null {
  const { dueAt, yellowAt } = deadlines.dueOfLimit(limit, now);
  return ofCase.dueAt !== null && dueAt > ofCase.dueAt ? null : { ownLimit: limit, dueDay: null, dueAt, yellowAt };
}
