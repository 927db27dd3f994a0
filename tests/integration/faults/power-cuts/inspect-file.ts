import { parseCaseNumber } from '#shared/domain/case/case-number';
import { openLog } from '../../../../electron/database/chain/open-log';
import { verifyLog } from '../../../../electron/database/chain/verify-log';
import { readSqlite } from '../../../helpers/read-sqlite';

const WHOLE = `
  SELECT c.id, c.number, c.content AS key, c.status,
    (SELECT count(*) FROM case_materials m WHERE m.case_id = c.id) AS materials,
    (SELECT count(*) FROM papers p WHERE p.case_id = c.id) AS papers,
    (SELECT count(*) FROM audit_entries a WHERE a.case_id = c.id AND a.action = 'case.accepted') AS entries,
    (SELECT count(*) FROM case_clocks k WHERE k.case_id = c.id) AS clocks,
    (SELECT count(*) FROM processed_commands d WHERE d.key = c.content) AS answers
  FROM cases c ORDER BY c.number`;

interface KeptCase {
  readonly number: string;
  readonly key: string;
}

/** What is wrong in the file after cuts, in words; empty where all is right. */
export async function findFaults(file: string, done: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const integrity = await readSqlite(file, 'PRAGMA integrity_check');
  const rows = await readSqlite(file, WHOLE);
  const [counter] = await readSqlite(
    file,
    "SELECT coalesce(max(last), 0) AS last FROM counters WHERE scope LIKE 'case/%'",
  );
  const kept = rows.map(({ number, key }) => ({ number: String(number), key: String(key) }));
  return [
    ...integrity.map((row) => String(row.integrity_check)).filter((text) => text !== 'ok'),
    ...findHalfCases(rows),
    ...findLost(kept, done),
    ...findBadNumbers(kept, Number(counter?.last)),
    ...(await findLogFault(file)),
  ];
}

/** Every case has the parts that the first one has. */
function findHalfCases(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const partsOf = ({ id: _id, number: _number, key: _key, ...parts }: Readonly<Record<string, unknown>>) =>
    JSON.stringify(parts);
  const [first] = rows;
  if (first === undefined) return [];
  const bare = Object.entries(first).filter(([, value]) => value === 0);
  return [
    ...bare.map(([part]) => `a case without ${part}`),
    ...rows.filter((row) => partsOf(row) !== partsOf(first)).map((row) => `half a case: ${JSON.stringify(row)}`),
  ];
}

function findLost(kept: readonly KeptCase[], done: ReadonlyMap<string, string>): readonly string[] {
  const numbers = new Map(kept.map(({ key, number }) => [key, number]));
  return [
    ...[...done].filter(([key, number]) => numbers.get(key) !== number).map(([key]) => `${key} is lost`),
    ...(numbers.size === kept.length ? [] : ['something was taken twice']),
  ];
}

function findBadNumbers(kept: readonly KeptCase[], last: number): readonly string[] {
  const serials = kept.map(({ number }) => {
    const parsed = parseCaseNumber(number);
    return parsed.status === 'ok' ? parsed.value.serial : 0;
  });
  const gap = serials.findIndex((serial, at) => serial !== at + 1);
  return [
    ...(gap === -1 ? [] : [`number ${serials[gap]} at place ${gap + 1}`]),
    ...(last === serials.length ? [] : [`${serials.length} numbers, but the counter stands at ${last}`]),
  ];
}

async function findLogFault(file: string): Promise<readonly string[]> {
  const log = await openLog({ driver: 'sqlite', file });
  const { fault } = await verifyLog(log.source).finally(() => log.close());
  return fault === null ? [] : [`the log: ${JSON.stringify(fault)}`];
}
