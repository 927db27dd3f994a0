import type { CommandInput } from '#shared/ipc/contract';
import { findCase } from '../../electron/features/case/case.repository';
import type { ReadRun } from './bench-run';
import { median } from './measure';
import { measureQuestion, type Question } from './read-benchmark';
import { type Figure, figureOf, worstOf } from './report';

type ListInput = CommandInput<'case.list'>;

const PAGE_SIZE = 50;
const DEEP_PAGE = 1_000;
const NEWEST = { by: 'receivedAt', direction: 'desc' } as const;
const MOST_URGENT = { by: 'dueAt', direction: 'asc' } as const;

/** What the measured lists ask for, taken from the office itself. */
interface Samples {
  readonly cases: number;
  readonly communityId: string;
  readonly number: string;
  readonly name: string;
  readonly surname: string;
}

const SAMPLES = `SELECT (SELECT CAST(COUNT(*) AS INTEGER) FROM cases) cases,
  (SELECT community_id FROM cases WHERE community_id IS NOT NULL GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1) "communityId",
  (SELECT substr(number, 1, 15) FROM cases ORDER BY received_at DESC LIMIT 1) number,
  (SELECT applicant_name FROM cases GROUP BY 1 ORDER BY COUNT(*), 1 LIMIT 1) name,
  (SELECT substr(applicant_name, 1, 1) FROM cases GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1) surname`;

function listsOf({ cases, communityId, number, name, surname }: Samples): Readonly<Record<string, ListInput>> {
  const list = (filter: ListInput['filter'], sort: ListInput['sort'] = NEWEST, page = 0): ListInput => ({
    filter,
    sort,
    page,
    pageSize: PAGE_SIZE,
  });
  const deepest = Math.max(0, Math.floor((cases - 1) / PAGE_SIZE));
  return {
    'first-page': list({}),
    'deep-page': list({}, NEWEST, Math.min(DEEP_PAGE, deepest)),
    'by-due': list({}, MOST_URGENT),
    'by-number': list({}, { by: 'number', direction: 'desc' }),
    'status-accepted': list({ statuses: ['accepted'] }),
    'status-delivered': list({ statuses: ['delivered'] }),
    'status-two': list({ statuses: ['accepted', 'assigned'] }, MOST_URGENT),
    community: list({ communityId }),
    'card-red': list({ card: 'red' }, MOST_URGENT),
    'card-yellow': list({ card: 'yellow' }, MOST_URGENT),
    'card-none': list({ card: 'none' }),
    'text-number': list({ text: number }),
    'text-name': list({ text: name }),
    'text-surname': list({ text: surname }),
    'text-content': list({ text: '楼道 照明' }),
  };
}

async function measureAll(run: ReadRun, questions: readonly Question[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const question of questions) {
    const pair = await measureQuestion(run, question);
    figures.push(
      figureOf({
        id: question.id,
        unit: 'ms',
        value: median(pair.program),
        baseline: median(pair.plain),
        conditions: `median of ${run.rounds}; ${run.conditions}`,
      }),
    );
  }
  return figures;
}

/** Pages of cases: case.list through the dispatcher, each with its count of all. */
export async function benchList(run: ReadRun): Promise<readonly Figure[]> {
  const [samples] = await run.reader.all<Samples>({ sql: SAMPLES, parameters: [] });
  if (samples === undefined) throw new Error('an office without cases');
  const questions = Object.entries(listsOf(samples)).map(([name, input]) => ({
    id: `list.${name}`,
    ask: () => run.program.ask('coordinator', 'case.list', input),
  }));
  const scoped = {
    id: 'list.handler',
    ask: () => run.program.ask('handler', 'case.list', listsOf(samples)['first-page'] as ListInput),
  };
  const figures = await measureAll(run, [...questions, scoped]);
  return [worstOf('list', figures), ...figures];
}

const RELATED = `SELECT id FROM cases
  WHERE resident_id IS NOT NULL AND category_code IS NOT NULL AND phone <> '' ORDER BY received_at DESC LIMIT 1`;

/** What the windows ask all day beside lists: counts of the navigation, like cases, orders. */
export async function benchDesk(run: ReadRun): Promise<readonly Figure[]> {
  const { program } = run;
  const [newest] = await run.reader.all<{ id: string }>({ sql: RELATED, parameters: [] });
  const known = await program.database.read((tx) => findCase(tx, newest?.id ?? ''));
  if (known === null) throw new Error('an office without appeals');
  const orders: CommandInput<'order.listMine'> = {
    text: '',
    statuses: [],
    card: null,
    sortBy: 'dueAt',
    direction: 'asc',
    page: 0,
    pageSize: PAGE_SIZE,
  };
  const { residentId, documentNumber, phone, place, categoryCode } = known;
  const related = { residentId, documentNumber, phone, place, categoryCode, itemVersionId: null };
  const figures = await measureAll(run, [
    { id: 'desk.waiting-clerk', ask: () => program.ask('clerk', 'case.countWaiting', {}) },
    { id: 'desk.waiting-coordinator', ask: () => program.ask('coordinator', 'case.countWaiting', {}) },
    { id: 'desk.waiting-handler', ask: () => program.ask('handler', 'case.countWaiting', {}) },
    { id: 'desk.related', ask: () => program.ask('clerk', 'case.findRelated', related) },
    { id: 'desk.orders-coordinator', ask: () => program.ask('coordinator', 'order.listMine', orders) },
    {
      id: 'desk.orders-open',
      ask: () => program.ask('coordinator', 'order.listMine', { ...orders, statuses: ['dispatched', 'signed'] }),
    },
    { id: 'desk.orders-red', ask: () => program.ask('coordinator', 'order.listMine', { ...orders, card: 'red' }) },
    { id: 'desk.orders-handler', ask: () => program.ask('handler', 'order.listMine', orders) },
    { id: 'desk.orders-text', ask: () => program.ask('coordinator', 'order.listMine', { ...orders, text: '张' }) },
  ]);
  return [worstOf('desk', figures), ...figures];
}
