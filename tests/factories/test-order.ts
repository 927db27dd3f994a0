import type { WorkOrderEntity } from '../../electron/database/entities/work-order.entity';
import { actors, unitIds } from './test-office';

/** A lead order that the co-ordinator sent to social affairs, and nobody has touched yet. */
export const untouchedOrder: Omit<WorkOrderEntity, 'id' | 'caseId' | 'version'> = {
  role: 'lead',
  status: 'dispatched',
  unitId: unitIds.socialAffairs,
  accountId: null,
  instructions: '',
  route: { by: 'choice' },
  routeReason: '',
  dispatchedAt: '2026-03-02T02:00:00.000Z',
  dispatchedById: actors.coordinator.accountId,
  dispatchedByName: actors.coordinator.displayName,
  ownLimit: null,
  dueDay: null,
  dueAt: null,
  yellowAt: null,
  signedAt: null,
  signedByName: '',
  repliedAt: null,
  repliedByName: '',
  reply: '',
  returnedAt: null,
  returnReason: '',
  returnedByName: '',
  isByManager: false,
  reworkReason: '',
  earlierReplies: null,
  reworkCount: 0,
  previousOrderId: null,
  stepKey: null,
};
