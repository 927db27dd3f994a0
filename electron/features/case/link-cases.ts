import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { findCase } from './case.repository';
import { insertLink, isLinked, lockCase } from './handling.repository';

/** Holds a case that another one is about to be linked with; `not-found` where there is none. */
export async function holdRelated(tx: WriteTx, caseId: string): Promise<void> {
  if (!(await lockCase(tx, caseId))) throw new CommandError('not-found');
}

/** Links two cases that are held, and says so in both. Linking twice is linking once. */
export async function linkCases(
  kit: ServiceKit,
  tx: WriteTx,
  actor: Actor,
  [one, other]: readonly [string, string],
): Promise<void> {
  if (!(await isLinked(tx, one, other))) {
    const link = { id: kit.newId(), linkedAt: kit.clock.now(), linkedByName: actor.displayName };
    await insertLink(tx, one, other, link);
  }
  await recordJoin(kit, tx, actor, [one, other], 'case.linked');
}

/** Writes a link or its end into the log of both cases, each with the other's number. */
export async function recordJoin(
  kit: ServiceKit,
  tx: WriteTx,
  actor: Actor,
  [one, other]: readonly [string, string],
  action: 'case.linked' | 'case.unlinked',
): Promise<void> {
  for (const [caseId, otherId] of [
    [one, other],
    [other, one],
  ] as const) {
    const detail = { number: (await findCase(tx, otherId))?.number ?? '' };
    await kit.audit.record(tx, actor, { action, caseId, subjectId: caseId, detail });
    await kit.caseChanged(tx, caseId);
  }
}
