import type { CommandInput } from '#shared/ipc/contract';
import { callFor } from '../../integration/program/intakes';

/** An appeal by telephone. */
export const appeal = (content: string): CommandInput<'case.accept'> => ({
  intake: callFor('appeal', content),
  draftId: null,
});

/** The newest cases, of some states where given. */
export const newestCases = (statuses: readonly 'accepted'[] = []): CommandInput<'case.list'> => ({
  filter: { statuses: [...statuses] },
  sort: { by: 'receivedAt', direction: 'desc' },
  ...{ page: 0, pageSize: 20 },
});

/** Orders of the handler's unit that are to be signed, newest first. */
export const ordersToSign: CommandInput<'order.listMine'> = {
  ...{
    text: '',
    statuses: ['dispatched'],
    card: null,
    sortBy: 'dispatchedAt',
    direction: 'desc',
    page: 0,
    pageSize: 20,
  },
};

/** A dispatch of a case to one unit. */
export function dispatchTo(unitId: string, seen: { id: string; version: number }): CommandInput<'order.dispatch'> {
  return {
    ...{ caseId: seen.id, version: seen.version, lead: { unitId, accountId: null }, coHandlers: [] },
    ...{ instructions: '请核实', dueDay: null, money: [] },
  };
}

/** What is typed into the name field. */
export const NAMES = ['李', 'wang', 'zh', '刘', 'chen'] as const;
