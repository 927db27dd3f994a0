import type { DraftView } from '#shared/ipc/commands/case-intake';
import type { CaseDraftEntity } from '../../database/entities/case-draft.entity';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { discardDraft } from './case.repository';
import { findDrafts, insertDraft, replaceDraft } from './draft.repository';

/** Bytes of UTF-8 that a draft may take. */
export const MAX_DRAFT_BYTES = 200_000;

function checkContent(content: unknown): object {
  if (typeof content !== 'object' || content === null) {
    throw new CommandError('invalid-input', {}, { content: 'invalid' });
  }
  if (Buffer.byteLength(JSON.stringify(content), 'utf8') > MAX_DRAFT_BYTES) {
    throw new CommandError('invalid-input', {}, { content: 'draft-too-large' });
  }
  return content;
}

const toView = ({ id, savedAt, content }: CaseDraftEntity): DraftView => ({ id, savedAt, content });

/** What clerks have typed and not yet finished; each sees his own. */
export class DraftService {
  constructor(private readonly kit: ServiceKit) {}

  /**
   * Saves a draft. One that is gone (its case was taken meanwhile) is `not-found`, so that a late save does not bring
   * it back.
   */
  async save(actor: Actor, id: string | null, content: unknown): Promise<DraftView> {
    const draft = {
      id: id ?? this.kit.newId(),
      accountId: actor.accountId,
      content: checkContent(content),
      savedAt: this.kit.clock.now(),
    };
    return this.kit.database.write('draft.save', async (tx) => {
      if (id === null) await insertDraft(tx, draft);
      else if (!(await replaceDraft(tx, draft))) throw new CommandError('not-found');
      return toView(draft);
    });
  }

  async list(actor: Actor): Promise<readonly DraftView[]> {
    return (await this.kit.database.read((tx) => findDrafts(tx, actor.accountId))).map(toView);
  }

  async discard(actor: Actor, id: string): Promise<null> {
    return this.kit.database.write('draft.discard', async (tx) => {
      await discardDraft(tx, actor.accountId, id);
      return null;
    });
  }
}
