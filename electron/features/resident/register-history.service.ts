import type { AuditAction } from '#shared/domain/audit/acts';
import type { AuditChange } from '#shared/domain/audit/audit-change';
import { maskChange } from '#shared/domain/register/history-masks';
import type { RegisterSubject } from '#shared/domain/register/vocabulary';
import type { RegisterChange } from '#shared/ipc/commands/register-views';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import type { ServiceKit } from '../service-kit';
import { findHistory, insertChange } from './register-history.repository';

/** What happened to somebody or something of a register, its values as they are. */
export interface RegisterAct {
  readonly kind: RegisterSubject;
  readonly subjectId: string;
  readonly action: AuditAction;
  readonly detail: AuditDetail;
  readonly changes: readonly AuditChange[];
}

/** Entries that a page shows. */
const SHOWN = 100;

/** Keeps the act in the history, whole and sealed. */
export async function keepHistory(
  kit: Pick<ServiceKit, 'newId' | 'clock'>,
  tx: WriteTx,
  actor: Pick<Actor, 'accountId' | 'displayName'>,
  act: Omit<RegisterAct, 'detail'>,
): Promise<void> {
  const at = kit.clock.now();
  const by = { actorId: actor.accountId, actorName: actor.displayName };
  const { kind: subjectKind, subjectId, action, changes: changedFields } = act;
  await insertChange(tx, { id: kit.newId(), subjectKind, subjectId, at, ...by, action, changedFields });
}

/** Keeps the act in the history and, masked, in the log; windows ask again. All of it in the act's own transaction. */
export async function recordAct(
  kit: Pick<ServiceKit, 'newId' | 'clock' | 'audit'>,
  tx: WriteTx,
  actor: Actor,
  act: RegisterAct,
): Promise<void> {
  const { action, subjectId, detail, changes } = act;
  await keepHistory(kit, tx, actor, act);
  await kit.audit.record(tx, actor, { action, subjectId, detail, changes: changes.map(maskChange) });
  tx.tell('register.changed', {});
}

/** The history as a page shows it, masked unless its reader may see all. */
export async function readHistory(tx: ReadTx, subjectId: string, isWhole: boolean): Promise<readonly RegisterChange[]> {
  const entries = await findHistory(tx, subjectId, SHOWN);
  return entries.map(({ id, at, actorName, action, changedFields }) => {
    return { id, at, actorName, action, changes: isWhole ? changedFields : changedFields.map(maskChange) };
  });
}
