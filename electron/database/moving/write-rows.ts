import { findFault } from '../server/find-fault';
import type { Row } from './canonical-rows';
import { MoveError } from './move-error';
import type { MovedTable } from './move-plan';
import type { MoveSide } from './move-side';

/** Below what a statement of SQLite may bind (32,766): longer statements are not faster. */
const MAX_PARAMETERS = 12_000;

/** Adds rows in one transaction. A row that the other database does not take stops the move. */
export async function insertRows(side: MoveSide, table: MovedTable, rows: readonly Row[]): Promise<void> {
  try {
    if (side.dialect === 'postgres') await insertIntoServer(side, table, rows);
    else await side.transaction(() => insertIntoFile(side, table, rows));
  } catch (cause) {
    throw findFault(cause) === 'other' ? new MoveError('row-refused', table.name, { cause }) : cause;
  }
}

/** Fills in the references of rows to rows of their own table. */
export async function updateLate(side: MoveSide, table: MovedTable, rows: readonly Row[]): Promise<void> {
  const late = table.late.map((at) => table.columns[at]);
  const key = table.key.map((at) => table.columns[at]);
  if (side.dialect === 'postgres') {
    const set = late.map((name) => `"${name}" = given."${name}"`).join(', ');
    const match = key.map((name) => `kept."${name}" = given."${name}"`).join(' AND ');
    await side.runner.query(
      `UPDATE "${table.name}" kept SET ${set} FROM json_populate_recordset(NULL::"${table.name}", $1::json) given WHERE ${match}`,
      [writeRecords(table, rows)],
    );
    return;
  }
  const set = late.map((name, at) => `"${name}" = $${at + 1}`).join(', ');
  const match = key.map((name, at) => `"${name}" = $${late.length + at + 1}`).join(' AND ');
  await side.transaction(async () => {
    for (const row of rows) {
      const values = [...table.late, ...table.key].map((at) => row[at]);
      await side.runner.query(`UPDATE "${table.name}" SET ${set} WHERE ${match}`, values);
    }
  });
}

/** One parameter whatever the rows; the server reads each value by its column's type. */
async function insertIntoServer({ runner }: MoveSide, table: MovedTable, rows: readonly Row[]): Promise<void> {
  const columns = table.columns.map((name) => `"${name}"`).join(', ');
  await runner.query(
    `INSERT INTO "${table.name}" (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::"${table.name}", $1::json)`,
    [writeRecords(table, rows)],
  );
}

async function insertIntoFile({ runner }: MoveSide, table: MovedTable, rows: readonly Row[]): Promise<void> {
  const columns = table.columns.map((name) => `"${name}"`).join(', ');
  const place = `(${table.columns.map(() => '?').join(', ')})`;
  const size = Math.max(1, Math.floor(MAX_PARAMETERS / table.columns.length));
  for (let from = 0; from < rows.length; from += size) {
    const some = rows.slice(from, from + size);
    const places = Array(some.length).fill(place).join(', ');
    await runner.query(`INSERT INTO "${table.name}" (${columns}) VALUES ${places}`, some.flat());
  }
}

/** Rows as a JSON list of records; what is null is left out. */
function writeRecords({ columns }: MovedTable, rows: readonly Row[]): string {
  const names = columns.map((name) => `${JSON.stringify(name)}:`);
  const records = rows.map((row) => {
    const values = row.flatMap((cell, at) => (cell === null ? [] : [`${names[at]}${JSON.stringify(cell)}`]));
    return `{${values.join(',')}}`;
  });
  return `[${records.join(',')}]`;
}
