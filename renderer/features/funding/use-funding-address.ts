import { z } from 'zod';
import { FUNDING_STATES, WAIVER_STATUSES } from '#shared/domain/money/funding';
import { FUNDING_SORTS } from '#shared/ipc/commands/funding';
import { useAddressState } from '../../lib/use-address-state';

const schema = z.record(z.string(), z.string()).transform((words) =>
  z
    .object({
      tab: z.enum(['ledger', 'waivers']).catch('ledger'),
      text: z.string().catch(''),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .nullable()
        .catch(null),
      unitId: z.uuid().nullable().catch(null),
      state: z.enum(FUNDING_STATES).nullable().catch(null),
      status: z.enum([...WAIVER_STATUSES, 'all']).catch('asked'),
      sortBy: z.enum(FUNDING_SORTS).catch('sentAt'),
      direction: z.enum(['asc', 'desc']).catch('desc'),
      page: z.coerce.number().int().min(0).catch(0),
      pageSize: z.coerce.number().int().min(1).max(100).catch(20),
    })
    .parse(words),
);

/** Tab, filters, order and page of 经费, kept in the address. */
export function useFundingAddress() {
  return useAddressState(schema);
}

/** What the address of 经费 says. */
export type FundingAddress = ReturnType<typeof useFundingAddress>[0];
/** Changes the address. */
export type ChangeFunding = ReturnType<typeof useFundingAddress>[1];
