import { z } from 'zod';
import { CLOCK_KINDS } from '#shared/domain/clocks/case-clocks';
import { CARD_COLOURS, CARD_STATES } from '#shared/domain/clocks/warning-card';
import { WARNING_SORTS } from '#shared/ipc/commands/warning';
import { useAddressState } from '../../lib/use-address-state';

/** States that the list offers; `all` is every card. */
export const LISTED_STATES = ['open', ...CARD_STATES, 'all'] as const;

const schema = z.record(z.string(), z.string()).transform((words) =>
  z
    .object({
      text: z.string().catch(''),
      colour: z.enum(CARD_COLOURS).nullable().catch(null),
      kind: z.enum(CLOCK_KINDS).nullable().catch(null),
      state: z.enum(LISTED_STATES).catch('open'),
      unitId: z.uuid().nullable().catch(null),
      whose: z.enum(['mine', 'all']).catch('mine'),
      sortBy: z.enum(WARNING_SORTS).catch('dueAt'),
      direction: z.enum(['asc', 'desc']).catch('asc'),
      page: z.coerce.number().int().min(0).catch(0),
      pageSize: z.coerce.number().int().min(1).max(100).catch(20),
    })
    .parse(words),
);

/** The filter, order and page of 预警, kept in the address. */
export function useWarningsAddress() {
  return useAddressState(schema);
}

/** What the address of 预警 says. */
export type WarningsAddress = ReturnType<typeof useWarningsAddress>[0];
