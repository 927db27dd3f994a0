import type { FindingList, MatrixHead, MatrixView } from '#shared/ipc/commands/responsibility';
import type { ResponsibilityVersionEntity } from '../../database/entities/responsibility-version.entity';
import { lastCheckedDay } from './matrix-check';
import type { VersionHead } from './version.repository';

/** A version for the lists of the window. */
export function viewHead(head: VersionHead): MatrixHead {
  const { id, status, number, ruleCount, changedAt, changedByName, enactedAt, enactedByName } = head;
  const { signedReason, version } = head;
  return {
    ...{ id, status, number, ruleCount, changedAt, changedByName },
    ...{ enactedAt, enactedByName, signedReason, version },
  };
}

/** A version with what it holds. */
export function viewMatrix(row: ResponsibilityVersionEntity, findings: FindingList, today: string): MatrixView {
  return {
    ...viewHead(row),
    rules: row.rules,
    settings: row.settings,
    findings,
    today,
    checkedThrough: lastCheckedDay(today),
  };
}
