import type { AppealDecision } from '#shared/domain/clocks/warning-card';
import type { WarningRow } from '#shared/ipc/commands/warning';
import type { WarningCardEntity } from '../../database/entities/warning-card.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { type CardPatch, claimCard, updateCard } from './appeal.repository';
import { toCardRows } from './card-rows';
import { concernOf, isReceiver } from './concern';

/** A card as its list sent it. */
export interface CardAt {
  readonly cardId: string;
  readonly version: number;
}

type Step = { readonly patch: CardPatch; readonly detail: Readonly<Record<string, string>> };

/** What a receiver says to a card (申诉), and what a manager decides on it. */
export class WarningAppealService {
  constructor(private readonly kit: ServiceKit) {}

  appeal(actor: Actor, at: CardAt, text: string): Promise<WarningRow> {
    return this.act(actor, at, 'warning.appealed', async (tx, card, now) => {
      if (!isReceiver(card, await concernOf(tx, actor))) throw new CommandError('forbidden');
      if (card.appealedAt !== null) throw new CommandError('card-state');
      const patch = { appeal: text, appealedAt: now, appealedByName: actor.displayName };
      return { patch, detail: { reason: text } };
    });
  }

  decide(actor: Actor, at: CardAt, decision: AppealDecision, reason: string): Promise<WarningRow> {
    return this.act(actor, at, 'warning.decided', async (_, card, now) => {
      if (card.appealedAt === null || card.decision !== null) throw new CommandError('card-state');
      const settledAt = decision === 'withdrawn' ? (card.settledAt ?? now) : card.settledAt;
      const decided = { decision, decisionReason: reason, decidedAt: now, decidedByName: actor.displayName };
      return { patch: { ...decided, settledAt }, detail: { decision, reason } };
    });
  }

  private act(
    actor: Actor,
    { cardId, version }: CardAt,
    action: 'warning.appealed' | 'warning.decided',
    work: (tx: WriteTx, card: WarningCardEntity, now: string) => Promise<Step>,
  ): Promise<WarningRow> {
    const { database, clock, audit } = this.kit;
    return database.write(action, async (tx) => {
      const card = await claimCard(tx, cardId, version);
      const { patch, detail } = await work(tx, card, clock.now());
      const changed = await updateCard(tx, card, patch);
      const { kind, colour, caseId } = card;
      await audit.record(tx, actor, { action, caseId, subjectId: cardId, detail: { kind, colour, ...detail } });
      await this.kit.caseChanged(tx, caseId);
      tx.tell('warning.changed', {});
      const row = (await toCardRows(tx, actor, [changed]))[0];
      if (row === undefined) throw new CommandError('not-found');
      return row;
    });
  }
}
