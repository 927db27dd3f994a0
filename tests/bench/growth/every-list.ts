import type { CommandInput } from '#shared/ipc/contract';
import { BENCH_NOW } from '../bench-data';
import type { ReadRun } from '../bench-run';
import { median } from '../measure';
import { measureQuestion, type Question } from '../read-benchmark';
import { type Figure, figureOf, worstOf } from '../report';

const FIRST = { page: 0, pageSize: 50 } as const;
/** The last page that a list of more rows than are counted lets people turn to. */
const LAST_PAGE = 199;
const WORDS = '残疾';
const MONTH = BENCH_NOW.slice(0, 7);

const cases = (filter: CommandInput<'case.list'>['filter'], by: 'receivedAt' | 'dueAt' = 'receivedAt', page = 0) =>
  ({ filter, sort: { by, direction: 'desc' }, page, pageSize: 50 }) as const;
const orders = (part: Partial<CommandInput<'order.listMine'>>): CommandInput<'order.listMine'> => ({
  ...{ text: '', statuses: [], card: null, sortBy: 'dispatchedAt', direction: 'desc', ...FIRST },
  ...part,
});
const cards = (filter: CommandInput<'warning.list'>['filter']): CommandInput<'warning.list'> => ({
  ...{ filter, sort: { by: 'issuedAt', direction: 'desc' }, ...FIRST },
});
const fundings = (text: string): CommandInput<'funding.list'> => ({
  ...{ filter: { text, state: null, month: null, unitId: null }, sort: { by: 'sentAt', direction: 'desc' }, ...FIRST },
});
const log = (text: string, page = 0) => ({ text, from: null, to: null, page, pageSize: 50 }) as const;

function handlersLists({ ask }: ReadRun['program']): readonly Question[] {
  return [
    { id: 'handler.due', ask: () => ask('handler', 'case.list', cases({}, 'dueAt')) },
    { id: 'handler.deep', ask: () => ask('handler', 'case.list', cases({}, 'receivedAt', LAST_PAGE)) },
    { id: 'handler.open', ask: () => ask('handler', 'case.list', cases({ statuses: ['assigned'] })) },
    { id: 'handler.content', ask: () => ask('handler', 'case.list', cases({ text: WORDS })) },
    { id: 'handler.surname', ask: () => ask('handler', 'case.list', cases({ text: '王' })) },
    { id: 'handler.orders-newest', ask: () => ask('handler', 'order.listMine', orders({})) },
    { id: 'handler.orders-text', ask: () => ask('handler', 'order.listMine', orders({ text: WORDS })) },
    { id: 'handler.cards', ask: () => ask('handler', 'warning.list', cards({ state: null })) },
    { id: 'handler.fundings', ask: () => ask('handler', 'funding.list', fundings('')) },
    {
      id: 'handler.supervisions',
      ask: () => ask('handler', 'supervision.list', { status: null, text: '', ...FIRST }),
    },
  ];
}

function coordinatorsLists({ ask }: ReadRun['program']): readonly Question[] {
  return [
    { id: 'list.due-last', ask: () => ask('coordinator', 'case.list', cases({}, 'dueAt')) },
    { id: 'orders.newest', ask: () => ask('coordinator', 'order.listMine', orders({})) },
    { id: 'orders.due-last', ask: () => ask('coordinator', 'order.listMine', orders({ sortBy: 'dueAt' })) },
    { id: 'orders.words', ask: () => ask('coordinator', 'order.listMine', orders({ text: WORDS })) },
    { id: 'orders.number', ask: () => ask('coordinator', 'order.listMine', orders({ text: '3702' })) },
    { id: 'cards.all', ask: () => ask('coordinator', 'warning.list', cards({ state: null, isMine: false })) },
    { id: 'cards.mine', ask: () => ask('coordinator', 'warning.list', cards({ state: null })) },
    { id: 'cards.text', ask: () => ask('coordinator', 'warning.list', cards({ state: null, text: WORDS })) },
    { id: 'fundings.all', ask: () => ask('coordinator', 'funding.list', fundings('')) },
    { id: 'fundings.text', ask: () => ask('coordinator', 'funding.list', fundings(WORDS)) },
  ];
}

function managersLists({ ask }: ReadRun['program'], actorId: string): readonly Question[] {
  const looks = { month: MONTH, actorId, ...FIRST };
  return [
    { id: 'supervisions.all', ask: () => ask('manager', 'supervision.list', { status: null, text: '', ...FIRST }) },
    { id: 'supervisions.text', ask: () => ask('manager', 'supervision.list', { status: null, text: WORDS, ...FIRST }) },
    { id: 'supervisions.proposed', ask: () => ask('manager', 'supervision.listProposed', FIRST) },
    { id: 'waivers.all', ask: () => ask('manager', 'funding.listWaivers', { status: null, text: '', ...FIRST }) },
    { id: 'approvals.all', ask: () => ask('manager', 'approval.list', {}) },
    { id: 'log.newest', ask: () => ask('manager', 'audit.list', log('')) },
    { id: 'log.deep', ask: () => ask('manager', 'audit.list', log('', LAST_PAGE)) },
    { id: 'log.nobody', ask: () => ask('manager', 'audit.list', log('无此人')) },
    { id: 'log.somebody', ask: () => ask('manager', 'audit.list', log('主任')) },
    { id: 'reveals.month', ask: () => ask('manager', 'reveal.count', { month: MONTH }) },
    { id: 'reveals.person', ask: () => ask('manager', 'reveal.list', looks) },
  ];
}

const ACTOR = `SELECT actor_id AS id FROM audit_entries WHERE action = 'case.accepted' LIMIT 1`;

/** What the other benchmarks leave out of the lists and searches that people of each role open. */
export async function benchEveryList(run: ReadRun): Promise<readonly Figure[]> {
  const [actor] = await run.reader.all<{ id: string }>({ sql: ACTOR, parameters: [] });
  const questions = [
    ...handlersLists(run.program),
    ...coordinatorsLists(run.program),
    ...managersLists(run.program, actor?.id ?? ''),
  ];
  const figures: Figure[] = [];
  for (const question of questions) {
    const pair = await measureQuestion(run, question);
    const conditions = `median of ${run.rounds}; ${run.conditions}`;
    const [value, baseline] = [median(pair.program), median(pair.plain)];
    figures.push(figureOf({ id: question.id, unit: 'ms', value, baseline, conditions }));
  }
  return [worstOf('every-list', figures), ...figures];
}
