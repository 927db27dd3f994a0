import { z } from 'zod';
import { RESIDENT_LABELS, TENURES } from '#shared/domain/register/vocabulary';
import { DWELLING_SORTS, HOUSEHOLD_SORTS, RESIDENT_SORTS } from '#shared/ipc/commands/register';
import { useAddressState } from '../../../lib/use-address-state';

const window = {
  text: z.string().catch(''),
  communityId: z.uuid().nullable().catch(null),
  direction: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(0).catch(0),
  pageSize: z.coerce.number().int().min(1).max(100).catch(20),
};
const words = z.record(z.string(), z.string());
const flag = z
  .enum(['yes', 'no'])
  .transform((word) => word === 'yes')
  .nullable()
  .catch(null);

const residents = z.object({
  ...window,
  label: z.enum(RESIDENT_LABELS).nullable().catch(null),
  sortBy: z.enum(RESIDENT_SORTS).catch('name'),
});
const dwellings = z.object({
  ...window,
  tenure: z.enum(TENURES).nullable().catch(null),
  isManaged: flag,
  sortBy: z.enum(DWELLING_SORTS).catch('house'),
  dwelling: z.uuid().nullable().catch(null),
});
const households = z.object({
  ...window,
  isEnded: flag,
  sortBy: z.enum(HOUSEHOLD_SORTS).catch('headName'),
});

const residentsAddress = words.transform((given) => residents.parse(given));
const dwellingsAddress = words.transform((given) => dwellings.parse(given));
const householdsAddress = words.transform((given) => households.parse(given));

/** Filter, order and page of the residents, kept in the address. */
export const useResidentsAddress = () => useAddressState(residentsAddress);
/** Filter, order and page of the dwellings, and which of them is open. */
export const useDwellingsAddress = () => useAddressState(dwellingsAddress);
/** Filter, order and page of the households. */
export const useHouseholdsAddress = () => useAddressState(householdsAddress);
