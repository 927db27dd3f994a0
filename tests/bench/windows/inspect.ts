import pg from 'pg';
import { parseCaseNumber } from '#shared/domain/case/case-number';
import type { PostgresAccess } from '../../helpers/postgres-server';
import type { DoneAct, WindowReport } from './terms';

/** What is wrong in the database after the windows worked, in words; empty where all is right. */
export async function findFaults(
  access: PostgresAccess & { readonly database: string },
  day: string,
  reports: readonly WindowReport[],
): Promise<readonly string[]> {
  const client = new pg.Client(access);
  await client.connect();
  try {
    const cases = await client.query<{ id: string; number: string }>('SELECT id, number FROM cases');
    const today = cases.rows.filter(({ number }) => dayOf(number) === day);
    const counter = await client.query<{ last: number }>("SELECT last FROM counters WHERE scope LIKE 'case/%/' || $1", [
      day,
    ]);
    const papers = await client.query<{ number: string }>(
      'SELECT number FROM papers GROUP BY number HAVING count(*) > 1',
    );
    return [
      ...findLostCases(today, reports),
      ...findBadNumbers(today, Number(counter.rows[0]?.last ?? 0)),
      ...papers.rows.map(({ number }) => `paper ${number} twice`),
      ...(await findLostUpdates(client, reports)),
      ...reports.flatMap(({ failures, unexpected }) =>
        failures.internal === undefined ? [] : [`internal: ${unexpected.slice(0, 3).join('; ')}`],
      ),
    ];
  } finally {
    await client.end();
  }
}

function dayOf(number: string): string {
  const parsed = parseCaseNumber(number);
  return parsed.status === 'ok' ? parsed.value.day : parsed.code;
}

/** Every acknowledged case is there, once; and no others are but such as were never answered. */
function findLostCases(rows: readonly { id: string; number: string }[], reports: readonly WindowReport[]) {
  const kept = new Map(rows.map(({ id, number }) => [id, number]));
  const told = reports.flatMap(({ cases }) => cases);
  const lost = told
    .filter(({ caseId, number }) => kept.get(caseId) !== number)
    .map(({ number }) => `${number} is lost`);
  const twice = new Set(told.map(({ number }) => number)).size === told.length ? [] : ['a number was told twice'];
  const unanswered = reports.reduce((sum, report) => sum + report.unanswered.length, 0);
  const untold = rows.length - told.length;
  const odd = untold < 0 || untold > unanswered ? [`${untold} cases that nobody was told of, ${unanswered} open`] : [];
  return [...lost, ...twice, ...odd];
}

/** The numbers of a day run from 1 without a gap to what the counter says. */
function findBadNumbers(rows: readonly { number: string }[], last: number): readonly string[] {
  const serials = rows
    .map(({ number }) => parseCaseNumber(number))
    .map((parsed) => (parsed.status === 'ok' ? parsed.value.serial : 0))
    .sort((a, b) => a - b);
  const gap = serials.findIndex((serial, at) => serial !== at + 1);
  return [
    ...(gap === -1 ? [] : [`serial ${serials[gap]} at place ${gap + 1}`]),
    ...(serials.length === last ? [] : [`${serials.length} numbers, but the counter stands at ${last}`]),
  ];
}

/** Of the acts on one object in one version exactly one was acknowledged, and the object went on from that version. */
async function findLostUpdates(client: pg.Client, reports: readonly WindowReport[]): Promise<readonly string[]> {
  const done = reports.flatMap((report) => report.done);
  const keys = done.map(({ act, objectId, version }) => `${act} ${objectId} ${version}`);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} won twice`);
  const versions = async (table: 'cases' | 'work_orders') =>
    new Map(
      (await client.query<{ id: string; version: number }>(`SELECT id, version FROM ${table}`)).rows.map((row) => [
        row.id,
        row.version,
      ]),
    );
  const now = { 'order.dispatch': await versions('cases'), 'order.sign': await versions('work_orders') };
  const isLost = ({ act, objectId, version }: DoneAct) => (now[act].get(objectId) ?? 0) <= version;
  const orders = await client.query<{ case_id: string }>(
    'SELECT case_id FROM work_orders WHERE case_id = ANY($1) GROUP BY case_id HAVING count(*) > 1',
    [done.filter(({ act }) => act === 'order.dispatch').map(({ objectId }) => objectId)],
  );
  return [
    ...twice,
    ...done.filter(isLost).map(({ act, objectId }) => `${act} of ${objectId} is lost`),
    ...orders.rows.map((row) => `case ${row.case_id} was given away twice`),
  ];
}
