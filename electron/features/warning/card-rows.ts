import { cardState } from '#shared/domain/clocks/warning-card';
import type { WarningRow } from '#shared/ipc/commands/warning';
import type { WarningCardEntity } from '../../database/entities/warning-card.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { concernOf, isReceiver } from './concern';
import { type Concern, findNames, findSubjects } from './warning-list.repository';

function actsOn(card: WarningCardEntity, actor: Actor, concern: Concern): WarningRow['allowed'] {
  const mayAppeal = card.appealedAt === null && actor.role !== 'manager' && isReceiver(card, concern);
  const mayDecide = actor.role === 'manager' && card.appealedAt !== null && card.decision === null;
  return [...(mayAppeal ? (['appeal'] as const) : []), ...(mayDecide ? (['decide'] as const) : [])];
}

/** Cards as rows of a list, in the given order; looks up all names in a fixed number of queries. */
export async function toCardRows(
  tx: ReadTx,
  actor: Actor,
  cards: readonly WarningCardEntity[],
): Promise<readonly WarningRow[]> {
  const concern = await concernOf(tx, actor);
  const names = await findNames(
    tx,
    cards.flatMap((card) => [card.receiverUnitId, card.receiverAccountId]),
  );
  const subjects = await findSubjects(
    tx,
    cards.map(({ caseId }) => caseId),
  );
  return cards.flatMap((card) => {
    const subject = subjects.get(card.caseId);
    if (subject === undefined) return [];
    const { clockKey: _key, givenAt: _given, receiverUnitId, receiverAccountId, ...shown } = card;
    const ofCase = { caseNumber: subject.number, caseKind: subject.kind, subject: subject.subject };
    const receiverName = names.get(receiverAccountId ?? receiverUnitId ?? '') ?? '';
    return [{ ...shown, ...ofCase, receiverName, state: cardState(card), allowed: actsOn(card, actor, concern) }];
  });
}
