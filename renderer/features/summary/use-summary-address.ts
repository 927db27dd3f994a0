import { z } from 'zod';
import { monthSchema } from '#shared/ipc/primitives';
import { useAddressState } from '../../lib/use-address-state';

const schema = z
  .record(z.string(), z.string())
  .transform((words) =>
    z.object({ month: monthSchema.nullable().catch(null), unit: z.uuid().nullable().catch(null) }).parse(words),
  );

/** Month and unit on screen; null where the address names none. */
export const useSummaryAddress = () => useAddressState(schema);
