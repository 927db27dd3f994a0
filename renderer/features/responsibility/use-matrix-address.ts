import { z } from 'zod';
import { useAddressState } from '../../lib/use-address-state';

const addressSchema = z.object({
  tab: z.enum(['matrix', 'stand-ins']).catch('matrix').default('matrix'),
  version: z.string().default(''),
  grid: z.string().default(''),
  element: z.string().default(''),
  /** The Monday of the week that is drawn; empty for this week. */
  week: z.string().default(''),
  lower: z.enum(['rules', 'findings', 'settings']).catch('rules').default('rules'),
  scope: z.enum(['grid', 'all']).catch('grid').default('grid'),
});

/** What the page shows. */
export type MatrixAddress = z.output<typeof addressSchema>;

const schema = addressSchema as z.ZodType<MatrixAddress, Readonly<Record<string, string>>>;

/** What the page shows, kept in the address. */
export const useMatrixAddress = () => useAddressState(schema);
