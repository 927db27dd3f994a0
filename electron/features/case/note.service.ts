import { phoneForm } from '#shared/domain/case/search-text';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { type CaseActDeps, findLiving } from './act-on-case';
import { discardDraft, findCase } from './case.repository';
import { deleteLink, insertNote } from './handling.repository';
import { holdRelated, linkCases, recordJoin } from './link-cases';

/**
 * What joins a resident's words to a case that is here already, instead of a second case: a note (补充诉求), or a link
 * between two cases that both go on. Neither changes the case itself, its clock or the window of its reopening.
 */
export class NoteService {
  constructor(private readonly deps: CaseActDeps) {}

  addNote(actor: Actor, input: CommandParsed<'case.addNote'>): Promise<CaseView> {
    const { kit, views } = this.deps;
    const { draftId, text, callerName } = input;
    return kit.database.write('case.addNote', async (tx) => {
      await holdRelated(tx, input.caseId);
      const row = await findCase(tx, input.caseId);
      if (row === null) throw new CommandError('not-found');
      const { id: caseId } = await findLiving(kit, tx, actor, row);
      const now = kit.clock.now();
      const phone = phoneForm(input.phone);
      const { accountId: authorId, displayName: authorName } = actor;
      await insertNote(tx, { id: kit.newId(), caseId, at: now, authorId, authorName, callerName, phone, text });
      if (draftId !== null) await discardDraft(tx, actor.accountId, draftId);
      const detail = { callerName, text: shorten(text) };
      await kit.audit.record(tx, actor, { action: 'case.noted', caseId, subjectId: caseId, detail });
      await kit.caseChanged(tx, caseId);
      tx.tell('case.noted', { caseId });
      return views.view(tx, actor, caseId);
    });
  }

  link(actor: Actor, caseId: string, otherCaseId: string): Promise<CaseView> {
    return this.join(actor, caseId, otherCaseId, 'case.linked', (tx) =>
      linkCases(this.deps.kit, tx, actor, [caseId, otherCaseId]),
    );
  }

  unlink(actor: Actor, caseId: string, otherCaseId: string): Promise<CaseView> {
    return this.join(actor, caseId, otherCaseId, 'case.unlinked', async (tx) => {
      if (!(await deleteLink(tx, caseId, otherCaseId))) throw new CommandError('not-found');
      await recordJoin(this.deps.kit, tx, actor, [caseId, otherCaseId], 'case.unlinked');
    });
  }

  private join(
    actor: Actor,
    caseId: string,
    otherCaseId: string,
    name: 'case.linked' | 'case.unlinked',
    work: (tx: WriteTx) => Promise<void>,
  ): Promise<CaseView> {
    const { kit, views } = this.deps;
    if (caseId === otherCaseId)
      return Promise.reject(new CommandError('invalid-input', {}, { otherCaseId: 'invalid' }));
    return kit.database.write(name, async (tx) => {
      // Always in one order, so that two programs that link the same two cases never wait for one another.
      for (const id of [caseId, otherCaseId].sort()) await holdRelated(tx, id);
      await work(tx);
      return views.view(tx, actor, caseId);
    });
  }
}

const WORDS_IN_LOG = 100;

/** The beginning of a note: the log says that there is one, the note itself says all. */
function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length <= WORDS_IN_LOG ? text : `${letters.slice(0, WORDS_IN_LOG).join('')}…`;
}
