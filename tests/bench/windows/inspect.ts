import type pg from 'pg';
import { parseCaseNumber } from '#shared/domain/case/case-number';
import type { DoneAct, WindowReport } from './terms';

/** What is wrong in the database after the windows worked, in words; empty where all is right. */
export async function findFaults(
  client: pg.Client,
  day: string,
  reports: readonly WindowReport[],
): Promise<readonly string[]> {
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
    ...findUnreported(reports),
  ];
}

/** Codes that a window may be told here: the server is gone, or another window was quicker. */
const KNOWN_CODES: readonly string[] = ['server-lost', 'busy', 'conflict', 'case-state', 'order-state'];

/** Every command that was sent was answered well or failed with a code that its window can say in words. */
function findUnreported(reports: readonly WindowReport[]): readonly string[] {
  return reports.flatMap(({ sent, answered, failures, unexpected }, window) => {
    const reported = answered + Object.values(failures).reduce((sum, count) => sum + count, 0);
    const odd = Object.entries(failures).filter(([code]) => !KNOWN_CODES.includes(code));
    return [
      ...(reported === sent ? [] : [`window ${window}: ${sent} commands sent, ${reported} answered or reported`]),
      ...odd.map(([code, count]) => `window ${window}: ${count} × ${code}`),
      ...(unexpected.length === 0 ? [] : [`window ${window} logged: ${unexpected.slice(0, 3).join('; ')}`]),
    ];
  });
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
  const kept = await client.query<{ id: string; version: number; isSigned: boolean }>(
    'SELECT id, version, signed_at IS NOT NULL AS "isSigned" FROM work_orders',
  );
  const orders = new Map(kept.rows.map((row) => [row.id, row]));
  const cases = await client.query<{ id: string; version: number; orders: number }>(
    'SELECT id, version, (SELECT count(*)::int FROM work_orders WHERE case_id = cases.id) AS orders FROM cases',
  );
  const dispatched = new Map(cases.rows.map((row) => [row.id, row]));
  const wentOn = (row: { version: number } | undefined, version: number) => row !== undefined && row.version > version;
  const isKept = ({ act, objectId, version }: DoneAct) =>
    act === 'order.sign'
      ? wentOn(orders.get(objectId), version) && orders.get(objectId)?.isSigned === true
      : wentOn(dispatched.get(objectId), version) && dispatched.get(objectId)?.orders !== 0;
  const given = done.filter(
    ({ act, objectId }) => act === 'order.dispatch' && (dispatched.get(objectId)?.orders ?? 0) > 1,
  );
  return [
    ...twice,
    ...done.filter((act) => !isKept(act)).map(({ act, objectId }) => `${act} of ${objectId} is lost`),
    ...given.map(({ objectId }) => `case ${objectId} was given away twice`),
  ];
}
