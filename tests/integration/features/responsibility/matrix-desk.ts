import { WHOLE_WEEK } from '#shared/domain/responsibility/week';
import type { MatrixHead, MatrixView, RuleFields } from '#shared/ipc/commands/responsibility';
import { actors, unitIds } from '../../../factories/test-office';
import type { Driver } from '../../../helpers/test-database';
import { type OfficeHarness, openHarness, take } from '../../ipc/office-harness';

/** Who sits at which window. */
export const WINDOWS = { coordinator: 2, manager: 3, administrator: 4 } as const;

/** The harness with a co-ordinator, a manager and an administrator, and the steps of a matrix. */
export interface MatrixDesk {
  readonly office: OfficeHarness;
  begin(from?: 'nothing' | 'grids'): Promise<MatrixHead>;
  saveRule(head: MatrixHead, fields?: Partial<RuleFields>, ruleId?: string | null): Promise<MatrixHead>;
  get(head: Pick<MatrixHead, 'id'>): Promise<MatrixView>;
  enact(head: MatrixHead, reason?: string): Promise<MatrixHead>;
}

/** The section answers for everything in the grid, all week. */
export const rule: RuleFields = {
  gridIds: [unitIds.gridA1],
  elements: ['*'],
  spans: [WHOLE_WEEK],
  validFrom: null,
  validThrough: null,
  assignment: { unitId: unitIds.urban, accountId: null },
};

/** Opens the desk on a fresh office. */
export async function openMatrixDesk(driver: Driver): Promise<MatrixDesk> {
  const office = await openHarness(driver);
  for (const role of ['coordinator', 'manager', 'administrator'] as const) office.enter(WINDOWS[role], actors[role]);
  const { coordinator, manager } = WINDOWS;
  return {
    office,
    begin: async (from = 'nothing') =>
      take(await office.send(coordinator, 'responsibility.begin', { start: { from } })),
    saveRule: async ({ id, version }, fields = {}, ruleId = null) => {
      const input = { versionId: id, version, ruleId, rule: { ...rule, ...fields } };
      return take(await office.send(coordinator, 'responsibility.saveRule', input));
    },
    get: async ({ id }) => take(await office.send(coordinator, 'responsibility.get', { versionId: id })),
    enact: async ({ id, version }, reason = '') =>
      take(await office.send(manager, 'responsibility.enact', { versionId: id, version, reason })),
  };
}
