import { z } from 'zod';
import { CARDS } from '#shared/domain/case/vocabulary';
import { useAddressState } from '../../lib/use-address-state';
import { ORDER_TABS } from './order-tabs';

const schema = z.record(z.string(), z.string()).transform((words) =>
  z
    .object({
      tab: z.enum(ORDER_TABS).catch('open'),
      text: z.string().catch(''),
      card: z.enum(CARDS).nullable().catch(null),
      sortBy: z.enum(['dueAt', 'dispatchedAt']).catch('dueAt'),
      direction: z.enum(['asc', 'desc']).catch('asc'),
      page: z.coerce.number().int().min(0).catch(0),
      pageSize: z.coerce.number().int().min(1).max(100).catch(20),
    })
    .parse(words),
);

/** The tab, filter, order and page of 我的工单, kept in the address. */
export function useOrdersAddress() {
  return useAddressState(schema);
}

/** What the address of 我的工单 says. */
export type OrdersAddress = ReturnType<typeof useOrdersAddress>[0];
