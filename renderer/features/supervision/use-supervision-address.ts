import { z } from 'zod';
import { SUPERVISION_STATUSES } from '#shared/domain/case/supervision';
import { useAddressState } from '../../lib/use-address-state';

/** Tabs of 督办; what a manager is advised to press first. */
export const SUPERVISION_TABS = ['proposed', ...SUPERVISION_STATUSES, 'all'] as const;
/** A tab of 督办. */
export type SupervisionTab = (typeof SUPERVISION_TABS)[number];

const schema = z.record(z.string(), z.string()).transform((words) =>
  z
    .object({
      tab: z.enum(SUPERVISION_TABS).nullable().catch(null),
      text: z.string().catch(''),
      page: z.coerce.number().int().min(0).catch(0),
      pageSize: z.coerce.number().int().min(1).max(100).catch(20),
    })
    .parse(words),
);

/** The tab, words and page of 督办, kept in the address. */
export function useSupervisionAddress() {
  return useAddressState(schema);
}
