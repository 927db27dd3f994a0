import { z } from 'zod';
import { monthSchema } from '#shared/ipc/primitives';
import { useAddressState } from '../../lib/use-address-state';

const addressSchema = z.object({
  month: monthSchema.nullable().catch(null).default(null),
  unit: z.uuid().nullable().catch(null).default(null),
});

/** Month and unit on screen; null where the address names none. */
export const useSummaryAddress = () => useAddressState<z.output<typeof addressSchema>>(addressSchema as never);
