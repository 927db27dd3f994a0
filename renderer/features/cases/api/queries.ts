import { ORDER_UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import type { UnitView } from '#shared/ipc/commands/organisation';
import type { CommandInput } from '#shared/ipc/contract';
import { useCommandQuery } from '../../../lib/use-command';

/** Everything about one case. */
export const useCase = (caseId: string) => useCommandQuery('case.get', { caseId });

/** What was done to a case beside what the window has seen. */
export const useChangesSince = (caseId: string, seen: readonly string[]) =>
  useCommandQuery('case.findChangesSince', { caseId, seen });

/** One page of the cases that fit a filter. */
export const useCaseList = (input: CommandInput<'case.list'>) =>
  useCommandQuery('case.list', input, { keepPrevious: true });

/** Where a case should go by the catalogue, and why. */
export const useProposal = (caseId: string, enabled: boolean) =>
  useCommandQuery('order.propose', { caseId }, { enabled });

/** Open cases of the like, or those that a text finds. */
export const useAlikeCases = (caseId: string, text: string) =>
  useCommandQuery('case.findAlike', { caseId, text }, { keepPrevious: true });

/** Categories that can be chosen for a case. */
export const useCategories = () => useCommandQuery('catalogue.listCategories', {}).data ?? [];

/** People who can be named on an order. */
export const useHandlers = () => useCommandQuery('organisation.listHandlers', {}).data ?? [];

const NO_UNITS: readonly UnitView[] = [];

/** The office's organisations; empty while they are read. */
export const useUnits = (): readonly UnitView[] => useCommandQuery('organisation.list', {}).data ?? NO_UNITS;

/** Organisations that can be given an order. */
export const useOrderUnits = (): readonly UnitView[] =>
  useUnits().filter((unit) => ORDER_UNIT_KINDS.includes(unit.kind));
