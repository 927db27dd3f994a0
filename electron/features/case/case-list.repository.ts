import { In, type SelectQueryBuilder } from 'typeorm';
import { prefixRange, readSearchText, type SearchText } from '#shared/domain/case/search-text';
import type { Card } from '#shared/domain/case/vocabulary';
import { addDays, startOfBusinessDay } from '#shared/domain/time/business-day';
import type { CASE_SORTS, CaseFilter, REMEDY_STATES } from '#shared/ipc/commands/case';
import { CaseEntity, type CaseInList, UNLISTED } from '../../database/entities/case.entity';
import { countPartsUpTo, findPageIds, inOrder, splitByValues } from '../../database/find-page';
import { escapeLike, likeOperator } from '../../database/like';
import { wholeToken } from '../../database/sealing/blind-index';
import { vaultOf } from '../../database/sealing/seal-columns';
import { gramsCondition } from '../../database/text-grams';
import { managerOf, type ReadTx } from '../../database/transaction';
import { type CaseScope, narrowToScope, splitByScope } from './case-scope.repository';

/** What a list of cases is asked for. */
export interface CaseQuery {
  readonly filter: CaseFilter;
  readonly scope: CaseScope;
  /** Cases that merged numbers of the filter's text lead to (see `findLivingIds`). */
  readonly livingIds: readonly string[];
  readonly now: string;
  /** What is due before this instant is red. */
  readonly redBefore: string;
}

/** Order and page of a list. */
export interface CaseWindow {
  readonly by: (typeof CASE_SORTS)[number];
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
}

type Query = SelectQueryBuilder<CaseEntity>;
type NumberSearch = Extract<SearchText, { readonly type: 'number' }>;

const BY_NUMBER =
  '(c.number >= :textFrom AND c.number < :textTo) OR c.document_token IN (:...documents) OR c.phone_token = :phone';

function numberParameters(tx: ReadTx, { prefix, documentNumbers, phone }: NumberSearch) {
  const vault = vaultOf(tx);
  const { from: textFrom, to: textTo } = prefixRange(prefix);
  const documents = documentNumbers.map((number) => wholeToken(vault, 'document', number));
  return { textFrom, textTo, documents, phone: wholeToken(vault, 'phone', phone) };
}

const MAX_LIVING = 200;

/**
 * The living cases behind merged ones that a number finds: whoever asks for the old number sees both (domain page 5.8).
 * They are asked for first, since no database uses its indexes for a number or a case behind a number at once.
 */
export async function findLivingIds(tx: ReadTx, text: string): Promise<readonly string[]> {
  const search = readSearchText(text);
  if (search.type !== 'number') return [];
  const merged = await managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .select('c.mergedIntoId')
    .addSelect('c.id')
    .where(`(${BY_NUMBER})`, numberParameters(tx, search))
    .andWhere('c.merged_into_id IS NOT NULL')
    .limit(MAX_LIVING)
    .getMany();
  return [...new Set(merged.flatMap(({ mergedIntoId }) => mergedIntoId ?? []))];
}

/** A name may be kept as it was typed: with the wide space of a Chinese keyboard, or an accent beside its letter. */
function byName(name: string, typed: string): string {
  const usual = 'c.applicant_name >= :textFrom AND c.applicant_name < :textTo';
  return typed === name
    ? `(${usual})`
    : `((${usual}) OR (c.applicant_name >= :typedFrom AND c.applicant_name < :typedTo))`;
}

function nameParameters(name: string, typed: string) {
  const [usual, asTyped] = [prefixRange(name), prefixRange(typed)];
  return { textFrom: usual.from, textTo: usual.to, typedFrom: asTyped.from, typedTo: asTyped.to };
}

function narrowToText(tx: ReadTx, query: Query, text: string, livingIds: readonly string[]): void {
  const search = readSearchText(text);
  if (search.type === 'number') {
    const behind = livingIds.length === 0 ? '' : ' OR c.id IN (:...livingIds)';
    query.andWhere(`(${BY_NUMBER}${behind})`, { ...numberParameters(tx, search), livingIds });
  }
  if (search.type === 'words') {
    const words = Object.fromEntries(
      search.words.flatMap((word, at) => [
        [`word${at}`, `%${escapeLike(word)}%`],
        [`gram${at}`, word],
      ]),
    );
    const like = likeOperator(tx);
    const inContent = search.words
      .map(
        (word, at) => `${gramsCondition(tx, 'c.content', word, `gram${at}`)}c.content ${like} :word${at} ESCAPE '\\'`,
      )
      .join(' AND ');
    const inTexts = inContent === '' ? '' : ` OR (${inContent})`;
    query.andWhere(`(${byName(search.name, text.trim())}${inTexts})`, {
      ...nameParameters(search.name, text.trim()),
      ...words,
    });
  }
}

const RED = 'c.closed_at IS NULL AND c.due_at < :redBefore';
const YELLOW = 'c.closed_at IS NULL AND c.due_at >= :redBefore AND COALESCE(c.yellow_at, c.due_at) <= :now';
const NONE =
  '(c.closed_at IS NOT NULL OR c.due_at IS NULL OR (c.due_at >= :redBefore AND COALESCE(c.yellow_at, c.due_at) > :now))';
/** The same rule as `CaseDeadlines.cardOf`, as a condition. */
const CARD_CONDITIONS: Readonly<Record<Card, string>> = { red: RED, yellow: YELLOW, none: NONE };

/** The same rule as `isRemedyOpen`, as a condition; ending a remedy sets its end, whichever way it ended. */
const REMEDY_CONDITIONS: Readonly<Record<(typeof REMEDY_STATES)[number], string>> = {
  open: 'c.remedy_since IS NOT NULL AND c.remedied_at IS NULL',
  ended: 'c.remedy_since IS NOT NULL AND c.remedied_at IS NOT NULL',
};

/** The same rule as `nextHand`, as conditions. */
const HAND_CONDITIONS = { coordinator: 'c.return_count = 2', manager: 'c.return_count >= 3' } as const;

const SUSPENDED = 'c.closed_at IS NULL AND c.suspended_at IS NOT NULL';

/** Narrows a query of cases `c` to what is asked for, in whichever state and wherever they are. */
function narrowToFilter(tx: ReadTx, query: Query, { filter, livingIds, now, redBefore }: CaseQuery): void {
  if (filter.kind !== null) query.andWhere('c.kind = :kind', { kind: filter.kind });
  if (filter.channel !== null) query.andWhere('c.channel = :channel', { channel: filter.channel });
  if (filter.communityId !== null) query.andWhere('c.community_id = :community', { community: filter.communityId });
  if (filter.leadUnitId !== null) query.andWhere('c.lead_unit_id = :lead', { lead: filter.leadUnitId });
  if (filter.remedy !== null) query.andWhere(REMEDY_CONDITIONS[filter.remedy]);
  if (filter.card !== null) query.andWhere(CARD_CONDITIONS[filter.card], { now, redBefore });
  if (filter.isSuspended !== null) query.andWhere(filter.isSuspended ? SUSPENDED : `NOT (${SUSPENDED})`);
  if (filter.receivedFrom !== null) {
    query.andWhere('c.received_at >= :receivedFrom', { receivedFrom: startOfBusinessDay(filter.receivedFrom) });
  }
  if (filter.receivedTo !== null) {
    const receivedBefore = startOfBusinessDay(addDays(filter.receivedTo, 1));
    query.andWhere('c.received_at < :receivedBefore', { receivedBefore });
  }
  if (filter.hand !== null) query.andWhere(HAND_CONDITIONS[filter.hand]);
  narrowToText(tx, query, filter.text, livingIds);
}

/** Narrows a query of few cases `c` to what is asked for. */
export function narrow(tx: ReadTx, query: Query, asked: CaseQuery): void {
  const { statuses } = asked.filter;
  if (statuses.length > 0) query.andWhere('c.status IN (:...statuses)', { statuses });
  narrowToFilter(tx, query, asked);
  narrowToScope(query, asked.scope);
}

function partsOf(tx: ReadTx, query: CaseQuery): readonly Query[] {
  const cases = managerOf(tx).createQueryBuilder(CaseEntity, 'c');
  narrowToFilter(tx, cases, query);
  return splitByValues(splitByScope(cases, query.scope), 'c.status', query.filter.statuses);
}

/** What is sealed and shown by no row is not even fetched: opening it would cost as much as the rest. */
function listedColumns(tx: ReadTx): string[] {
  const { columns } = managerOf(tx).connection.getMetadata(CaseEntity);
  const unlisted: readonly string[] = UNLISTED;
  const listed = columns.filter(({ isSelect, propertyName }) => isSelect && !unlisted.includes(propertyName));
  return listed.map(({ propertyName }) => `c.${propertyName}`);
}

/**
 * One page of cases; those without the sorted value come last, ties are broken by the id. The page is found by ids first:
 * an index tells them alone, so that the cases of the pages before are not read.
 */
export async function findCases(tx: ReadTx, query: CaseQuery, window: CaseWindow): Promise<CaseInList[]> {
  const ids = await findPageIds(partsOf(tx, query), { ...window, mayBeNull: window.by === 'dueAt' });
  const found: CaseInList[] = await managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .select(listedColumns(tx))
    .where({ id: In([...ids]) })
    .getMany();
  return inOrder(ids, found);
}

/** How many cases the query finds, counted up to `COUNT_LIMIT`. */
export async function countCases(tx: ReadTx, query: CaseQuery): Promise<number> {
  return countPartsUpTo(partsOf(tx, query));
}

/** What no list shows of the applicants, by the cases' ids. */
export async function findPersons(
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<CaseEntity, 'documentNumber' | 'phone' | 'address'>>> {
  const select = { id: true, documentNumber: true, phone: true, address: true };
  const rows = await managerOf(tx).find(CaseEntity, { select, where: { id: In([...ids]) } });
  return new Map(rows.map(({ id, documentNumber, phone, address }) => [id, { documentNumber, phone, address }]));
}
