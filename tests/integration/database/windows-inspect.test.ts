import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dispatchTo } from '../../bench/windows/commands';
import { findFaults } from '../../bench/windows/inspect';
import { Notebook } from '../../bench/windows/notebook';
import { callFor } from '../program/intakes';
import { openStreet, type StreetProgram, unitFor } from '../program/street-program';

const DAY = '2026-03-02';

/** An office on a server in which one window has taken two cases, dispatched one and signed its order. */
async function letOneWindowWork(street: StreetProgram): Promise<Notebook> {
  const book = new Notebook();
  for (const content of ['路灯不亮', '井盖松动']) {
    const taken = await street.ask('clerk', 'case.accept', { intake: callFor('appeal', content), draftId: null });
    book.cases.push({ caseId: taken.caseId, number: taken.number });
  }
  const units = await street.ask('coordinator', 'organisation.list', {});
  const seen = await street.ask('coordinator', 'case.get', { caseId: book.cases[0]?.caseId ?? '' });
  const unit = unitFor(units, 'social-affairs');
  const { orders } = await street.ask('coordinator', 'order.dispatch', dispatchTo(unit.id, seen));
  book.done.push({ act: 'order.dispatch', objectId: seen.id, version: seen.version });
  const [order] = orders;
  if (order === undefined) throw new Error('no order');
  await street.ask('socialAffairs', 'order.sign', { orderId: order.id, version: order.version });
  book.done.push({ act: 'order.sign', objectId: order.id, version: order.version });
  book.sent = book.answered = 4;
  return book;
}

describe('the look at what many windows left', () => {
  let street: StreetProgram;
  let client: pg.Client;
  let book: Notebook;
  beforeAll(async () => {
    street = await openStreet('postgres');
    if (street.test.location.driver !== 'postgres') throw new Error('no server');
    client = new pg.Client({ ...inject('postgres'), database: street.test.location.database });
    await client.connect();
    book = await letOneWindowWork(street);
  });
  afterAll(async () => {
    await client.end();
    await street.close();
  });

  const look = (...more: Notebook[]) =>
    findFaults(
      client,
      DAY,
      [book, ...more].map((each) => each.report([])),
    );
  /** Looks at the database with a fault planted in it, and takes the fault out again. */
  const lookAfter = async (statements: readonly string[]) => {
    await client.query('BEGIN');
    try {
      for (const statement of statements) await client.query(statement);
      return await look();
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it('finds nothing where nothing is wrong', async () => {
    expect(await look()).toEqual([]);
  });

  it.each([
    ['a dispatch that was overwritten', ['UPDATE cases SET version = 1'], /^order\.dispatch of .* is lost$/],
    ['a signing that was overwritten', ['UPDATE work_orders SET signed_at = NULL'], /^order\.sign of .* is lost$/],
    ['an order that two took', ["UPDATE work_orders SET version = 1, signed_at = ''"], /^order\.sign of .* is lost$/],
    [
      'a case given away twice',
      [
        `CREATE TEMPORARY TABLE twin ON COMMIT DROP AS SELECT * FROM work_orders`,
        `UPDATE twin SET id = 'twin'`,
        'INSERT INTO work_orders SELECT * FROM twin',
      ],
      /was given away twice$/,
    ],
    [
      'a number twice',
      ['DROP INDEX cases_number', 'UPDATE cases SET number = (SELECT min(number) FROM cases)'],
      /is lost$/,
    ],
    [
      'a paper’s number twice',
      ['DROP INDEX papers_number', 'UPDATE papers SET number = (SELECT min(number) FROM papers)'],
      /^paper .* twice$/,
    ],
    [
      'a number left out',
      ["UPDATE counters SET last = last + 1 WHERE scope LIKE 'case/%'"],
      /but the counter stands at/,
    ],
  ])('finds %s', async (_, statements, fault) => {
    expect(await lookAfter(statements)).toContainEqual(expect.stringMatching(fault));
  });

  it('finds a case that was told to nobody, and one that is not there', async () => {
    const forgetful = new Notebook();
    Object.assign(forgetful, book, { cases: book.cases.slice(1) });
    expect(await findFaults(client, DAY, [forgetful.report([])])).toEqual(['1 cases that nobody was told of, 0 open']);
    const other = new Notebook();
    other.cases.push({ caseId: 'none', number: '00000000000000000000000' });
    expect(await look(other)).toContainEqual('00000000000000000000000 is lost');
  });

  it('finds two windows that were both told of one number, or both told that they were first', async () => {
    const other = new Notebook();
    other.cases.push(...book.cases.slice(0, 1));
    other.done.push(...book.done.slice(0, 1));
    const faults = await look(other);
    expect(faults).toContainEqual('a number was told twice');
    expect(faults).toContainEqual(expect.stringMatching(/^order\.dispatch .* won twice$/));
  });

  it('finds a failure that was reported to no window, or in no words', async () => {
    const silent = new Notebook();
    silent.sends();
    expect(await look(silent)).toEqual(['window 1: 1 commands sent, 0 answered or reported']);
    const wordless = new Notebook();
    wordless.sends();
    wordless.failed('internal');
    expect(await look(wordless)).toEqual(['window 1: 1 × internal']);
    const refused = new Notebook();
    refused.sends();
    refused.failed('conflict');
    expect(await look(refused)).toEqual([]);
    expect(await findFaults(client, DAY, [book.report(['something broke'])])).toEqual([
      'window 0 logged: something broke',
    ]);
  });
});
