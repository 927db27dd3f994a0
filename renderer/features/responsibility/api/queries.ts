import { useMemo } from 'react';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import type { UnitView } from '#shared/ipc/commands/organisation';
import type { CommandName } from '#shared/ipc/contract';
import { useChange, useCommandQuery } from '../../../lib/use-command';

const NO_UNITS: readonly UnitView[] = [];
const NO_CATEGORIES: readonly CategoryView[] = [];
const MATRIX: readonly CommandName[] = ['responsibility.list', 'responsibility.get', 'responsibility.find'];

/** All versions of the matrix. */
export const useVersions = () => useCommandQuery('responsibility.list', {});

/** One version with its rules and findings; the last one stays on screen while it is asked again. */
export const useMatrix = (versionId: string | null) =>
  useCommandQuery(
    'responsibility.get',
    { versionId: versionId ?? '' },
    { enabled: versionId !== null, keepPrevious: true },
  );

/** Everything that can be responsible, and the grids. */
export const useUnits = () => useCommandQuery('organisation.list', {}).data ?? NO_UNITS;

/** The handlers who can be named. */
export const useHandlers = () => useCommandQuery('organisation.listHandlers', {}).data ?? [];

/** The elements of the matrix: classes of things, events and services in use, big ones before their small ones. */
export function useElements(): readonly CategoryView[] {
  const categories = useCommandQuery('catalogue.listCategories', {}).data ?? NO_CATEGORIES;
  return useMemo(() => categories.filter(({ isRetired }) => !isRetired), [categories]);
}

export const useBegin = () => useChange('responsibility.begin', MATRIX);
export const useDiscard = () => useChange('responsibility.discard', MATRIX);
export const useSaveRule = () => useChange('responsibility.saveRule', MATRIX);
export const useRemoveRules = () => useChange('responsibility.removeRules', MATRIX);
export const useCopyRules = () => useChange('responsibility.copyRules', MATRIX);
export const useSaveSetting = () => useChange('responsibility.saveSetting', MATRIX);
export const useEnact = () => useChange('responsibility.enact', MATRIX);

/** Stand-ins, and the changes to them. */
export const useStandIns = () => useCommandQuery('responsibility.listStandIns', {});
const STAND_INS: readonly CommandName[] = ['responsibility.listStandIns', 'responsibility.find'];
export const useAddStandIn = () => useChange('responsibility.addStandIn', STAND_INS);
export const useEndStandIn = () => useChange('responsibility.endStandIn', STAND_INS);
