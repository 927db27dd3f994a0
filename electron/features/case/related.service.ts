import { type DuplicateRule, isRuleEmpty } from '#shared/domain/case/duplicate-rule';
import { documentNumberForms, phoneForm } from '#shared/domain/case/search-text';
import { addDays, businessDay, startOfBusinessDay } from '#shared/domain/time/business-day';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { ReadTx } from '../../database/transaction';
import { readSettings } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import type { CaseViews } from './case-views.port';
import {
  findAlike,
  findCodesOfClass,
  findItemId,
  findItemIdsOfSector,
  type Likeness,
  type Matter,
} from './related.repository';

const MAX_ROWS = 10;
const NOBODY: Likeness = { residentId: null, documentNumbers: [], phone: '', place: '' };

type Question = CommandParsed<'case.findRelated'>;

/** Warns the clerk while he types: what this person brought before, and what others brought like it. It never stops him. */
export class RelatedService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly views: CaseViews,
  ) {}

  async find(question: Question): Promise<CommandOutput<'case.findRelated'>> {
    const person = personOf(question);
    return this.kit.database.read(async (tx) => {
      const { duplicates: rule } = await readSettings(tx);
      const earlier = await findAlike(tx, person, MAX_ROWS);
      const duplicates = await this.findDuplicates(tx, question, rule);
      const samePhone = await this.findSamePhone(tx, question, rule);
      return {
        earlier: await this.views.rows(tx, earlier),
        duplicates: await this.views.rows(tx, duplicates),
        samePhone: await this.views.rows(tx, samePhone),
      };
    });
  }

  private async findDuplicates(tx: ReadTx, question: Question, rule: DuplicateRule): Promise<CaseEntity[]> {
    if (isRuleEmpty(rule)) return [];
    const matter = await findMatter(tx, question, rule);
    if (matter === null && rule.matter !== 'any') return [];
    const likeness = {
      ...(rule.compare.includes('person') ? personOf(question) : NOBODY),
      phone: rule.compare.includes('phone') ? phoneForm(question.phone) : '',
      place: rule.compare.includes('place') ? question.place : '',
    };
    return findAlike(tx, likeness, MAX_ROWS, { ...this.filterOf(rule), matter });
  }

  /** Until the matter is chosen nothing can be called a duplicate; who called before from this telephone can be told. */
  private async findSamePhone(tx: ReadTx, question: Question, rule: DuplicateRule): Promise<CaseEntity[]> {
    const isChosen = question.itemVersionId !== null || question.categoryCode !== null;
    if (isRuleEmpty(rule) || isChosen || rule.matter === 'any' || !rule.compare.includes('phone')) return [];
    const likeness = { ...NOBODY, phone: phoneForm(question.phone) };
    return findAlike(tx, likeness, MAX_ROWS, { ...this.filterOf(rule), matter: null });
  }

  private filterOf({ daysBack, includesClosed }: DuplicateRule) {
    const since = startOfBusinessDay(addDays(businessDay(this.kit.clock.now()), -daysBack));
    return { since, includesClosed };
  }
}

function personOf({ residentId, documentNumber }: Question): Likeness {
  return { ...NOBODY, residentId, documentNumbers: documentNumberForms(documentNumber) };
}

async function findMatter(tx: ReadTx, question: Question, { matter }: DuplicateRule): Promise<Matter | null> {
  const { itemVersionId, categoryCode } = question;
  if (matter === 'any') return null;
  if (itemVersionId !== null) {
    const itemId = await findItemId(tx, itemVersionId);
    if (itemId === null) return null;
    return { itemIds: matter === 'same' ? [itemId] : await findItemIdsOfSector(tx, itemVersionId) };
  }
  if (categoryCode === null) return null;
  return { categoryCodes: matter === 'same' ? [categoryCode] : await findCodesOfClass(tx, categoryCode) };
}
