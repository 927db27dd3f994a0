import type { CommandInput } from '#shared/ipc/contract';
import { useCommandQuery } from '../../../lib/use-command';

/** One page of the orders of the person's unit, or of all units for a co-ordinator. */
export function useMyOrders(input: CommandInput<'order.listMine'>) {
  return useCommandQuery('order.listMine', input, { keepPrevious: true });
}
