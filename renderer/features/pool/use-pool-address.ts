import { z } from 'zod';
import { CASE_KINDS } from '#shared/domain/case/vocabulary';
import { CASE_SORTS } from '#shared/ipc/commands/case';
import { useAddressState } from '../../lib/use-address-state';

const schema = z.record(z.string(), z.string()).transform((words) =>
  z
    .object({
      text: z.string().catch(''),
      kind: z.enum(CASE_KINDS).nullable().catch(null),
      hand: z.enum(['coordinator', 'manager']).nullable().catch(null),
      sortBy: z.enum(CASE_SORTS).catch('dueAt'),
      direction: z.enum(['asc', 'desc']).catch('asc'),
      page: z.coerce.number().int().min(0).catch(0),
      pageSize: z.coerce.number().int().min(1).max(100).catch(20),
    })
    .parse(words),
);

/** The pool's filter, order and page, kept in the address. */
export function usePoolAddress() {
  return useAddressState(schema);
}
