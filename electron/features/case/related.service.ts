import { documentNumberForms, phoneForm } from '#shared/domain/case/search-text';
import { addDays, businessDay, startOfBusinessDay } from '#shared/domain/time/business-day';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { ReadTx } from '../../database/transaction';
import type { ServiceKit } from '../service-kit';
import type { CaseViews } from './case-views.port';
import { findAlike, findItemId, type Matter } from './related.repository';

const MAX_ROWS = 10;
/** Days back in which a like case is taken for a possible duplicate. */
export const DUPLICATE_DAYS = 90;

type Question = CommandParsed<'case.findRelated'>;

/** Warns the clerk while he types: what this person brought before, and what others brought like it. */
export class RelatedService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly views: CaseViews,
  ) {}

  async find(question: Question): Promise<CommandOutput<'case.findRelated'>> {
    const person = {
      residentId: question.residentId,
      documentNumbers: documentNumberForms(question.documentNumber),
      phone: '',
      place: '',
    };
    const likeness = { ...person, phone: phoneForm(question.phone), place: question.place };
    const since = startOfBusinessDay(addDays(businessDay(this.kit.clock.now()), -DUPLICATE_DAYS));
    return this.kit.database.read(async (tx) => {
      const matter = await this.findMatter(tx, question);
      const earlier = await findAlike(tx, person, MAX_ROWS);
      const duplicates = matter === null ? [] : await findAlike(tx, likeness, MAX_ROWS, matter, since);
      return { earlier: await this.views.rows(tx, earlier), duplicates: await this.views.rows(tx, duplicates) };
    });
  }

  private async findMatter(tx: ReadTx, { itemVersionId, categoryCode }: Question): Promise<Matter | null> {
    const itemId = itemVersionId === null ? null : await findItemId(tx, itemVersionId);
    if (itemId !== null) return { itemId };
    return categoryCode === null ? null : { categoryCode };
  }
}
