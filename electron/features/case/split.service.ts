import { checkCategory } from '#shared/domain/case/intake-rules';
import { canSplit, splitRootOf } from '#shared/domain/case/split-rules';
import type { SplitPart } from '#shared/ipc/commands/case';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { CategoryEntity } from '../../database/entities/category.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import { UNTOUCHED } from '../../database/untouched-case';
import type { Actor } from '../../security/actor';
import { type Office, readOfficeOf } from '../../settings/settings.repository';
import type { AuditAct } from '../audit/audit-trail.service';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { PaperMaker } from '../paper/paper-maker.port';
import type { ServiceKit } from '../service-kit';
import { claimCase, findCategory, insertCase, updateCase } from './case.repository';
import { makeReceipt } from './case-papers';
import type { CaseViews } from './case-views.port';
import type { CaseAt } from './completion.service';
import { nextCaseNumber } from './next-case-number';

/** What the splitting works with. */
export interface SplitDeps {
  readonly kit: ServiceKit;
  readonly papers: PaperMaker;
  readonly deadlines: CaseDeadlines;
  readonly views: CaseViews;
}

/** The matters that become cases of their own, and why. */
export interface Split {
  readonly parts: readonly SplitPart[];
  readonly reason: string;
}

async function findCategories(tx: ReadTx, parts: readonly SplitPart[]): Promise<readonly CategoryEntity[]> {
  const found: CategoryEntity[] = [];
  const fields: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const category = await findCategory(tx, part.categoryCode);
    const code = checkCategory(part, { category, purpose: 'take' }).categoryCode;
    if (code !== undefined) fields[`parts.${at}.categoryCode`] = code;
    if (category !== null) found.push(category);
  }
  if (Object.keys(fields).length > 0) throw new CommandError('invalid-input', {}, fields);
  return found;
}

/**
 * 拆分: a second matter of a case becomes a case of its own. The resident brought it with the first one, so its clock
 * began then; the months count it from the day of the split (see `caseCountsSchema`), since the month in which
 * it was brought may be signed.
 */
export class SplitService {
  constructor(private readonly deps: SplitDeps) {}

  async split(actor: Actor, { caseId, version }: CaseAt, { parts, reason }: Split): Promise<CaseView> {
    const { database, clock } = this.deps.kit;
    return database.write('case.split', async (tx) => {
      const claimed = await claimCase(tx, caseId, version);
      if (!canSplit(claimed)) throw new CommandError('case-state');
      const office = await readOfficeOf(tx, claimed.streetId);
      if (office === null) throw new CommandError('office-missing');
      const categories = await findCategories(tx, parts);
      const now = clock.now();
      const numbers: string[] = [];
      for (const [at, part] of parts.entries()) {
        const category = categories[at];
        if (category !== undefined) numbers.push(await this.open(tx, actor, claimed, { part, category, office, now }));
      }
      await updateCase(tx, claimed, { updatedAt: now });
      await this.record(tx, actor, caseId, { action: 'case.split', detail: { numbers: numbers.join('、'), reason } });
      return this.deps.views.view(tx, actor, caseId);
    });
  }

  private async open(
    tx: WriteTx,
    actor: Actor,
    first: CaseEntity,
    from: {
      readonly part: SplitPart;
      readonly category: CategoryEntity;
      readonly office: Office;
      readonly now: string;
    },
  ): Promise<string> {
    const { part, category, office, now } = from;
    const acceptedAt = first.acceptedAt ?? first.receivedAt;
    const row: CaseEntity = {
      ...first,
      ...UNTOUCHED,
      ...this.deps.deadlines.promise({ kind: part.kind, item: null }, acceptedAt),
      id: this.deps.kit.newId(),
      number: await nextCaseNumber(tx, office, now),
      kind: part.kind,
      status: 'accepted',
      itemVersionId: null,
      itemId: null,
      formValues: null,
      categoryCode: category.code,
      subject: category.name,
      content: part.content,
      place: part.place,
      acceptedAt,
      splitFromId: splitRootOf(first),
      splitAt: now,
      updatedAt: now,
      version: 1,
    };
    await insertCase(tx, row, []);
    await this.deps.papers.make(tx, actor, row.id, makeReceipt(row, acceptedAt, [], []));
    const detail = { number: row.number, from: first.number };
    await this.record(tx, actor, row.id, { action: 'case.split-off', detail });
    return row.number;
  }

  private async record(
    tx: WriteTx,
    actor: Actor,
    caseId: string,
    act: Pick<AuditAct, 'action' | 'detail'>,
  ): Promise<void> {
    const { audit, caseChanged } = this.deps.kit;
    await audit.record(tx, actor, { ...act, caseId, subjectId: caseId });
    await caseChanged(tx, caseId);
  }
}
