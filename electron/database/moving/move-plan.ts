import type { DataSource, EntityMetadata } from 'typeorm';
import { STORED_FILES } from '../entities/stored-file.entity';
import { MOVING_KEY } from './moving-key';

/** A table as the move sees it. Columns are counted from 0, in the order of the entity. */
export interface MovedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that hold yes or no. */
  readonly flags: readonly number[];
  /** The primary key, in its order: texts, or whole numbers. */
  readonly key: readonly number[];
  /** References to rows that may come later: filled in when every row is there. */
  readonly late: readonly number[];
  /** Rows that are not moved, as the SQL that tells the others; "" where all are. */
  readonly only: string;
}

/** Every table that is moved, each after those that it refers to. Attached files go another way. */
export function planTables({ entityMetadatas }: DataSource): readonly MovedTable[] {
  const waiting = new Set(entityMetadatas.filter(({ tableName }) => tableName !== STORED_FILES));
  const ordered: EntityMetadata[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find((each) => others(each).every((other) => !waiting.has(other)));
    if (next === undefined)
      throw new Error(`tables refer to each other: ${[...waiting].map((each) => each.tableName)}`);
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered.map(describe);
}

const referred = ({ foreignKeys }: EntityMetadata) => foreignKeys.map((key) => key.referencedEntityMetadata);
const others = (entity: EntityMetadata) => referred(entity).filter((other) => other !== entity);

function describe(entity: EntityMetadata): MovedTable {
  const { columns, foreignKeys, primaryColumns, tableName } = entity;
  const own = foreignKeys.filter((key) => key.referencedEntityMetadata === entity).flatMap((key) => key.columns);
  const rigid = own.find((column) => !column.isNullable);
  if (rigid !== undefined)
    throw new Error(`${tableName}.${rigid.databaseName} refers to its own table and is not null`);
  return {
    name: tableName,
    columns: columns.map((column) => column.databaseName),
    flags: columns.flatMap((column, at) => (column.type === 'boolean' ? [at] : [])),
    key: primaryColumns.map((column) => columns.indexOf(column)),
    late: [...new Set(own)].map((column) => columns.indexOf(column)),
    only: tableName === 'settings' ? `"key" <> '${MOVING_KEY}'` : '',
  };
}
