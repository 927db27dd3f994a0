import type { DataSource } from 'typeorm';
import { contextOf } from './seal-columns';
import { type IndexMaker, indexColumns, sealedColumns } from './sealed-columns';

/** A table with sealed columns, by the database's names. */
export interface SealedTable {
  readonly name: string;
  /** Its primary key: one column of text. */
  readonly key: string;
  readonly columns: readonly { readonly name: string; readonly context: string }[];
  readonly indexes: readonly { readonly name: string; readonly of: string; readonly make: IndexMaker }[];
}

/** The list of all that is sealed in rows. Attached files are sealed by their store. */
export function sealedTables({ entityMetadatas }: DataSource): readonly SealedTable[] {
  return entityMetadatas.flatMap(({ target, tableName, columns, primaryColumns }) => {
    const named = (property: string) => columns.find((each) => each.propertyName === property)?.databaseName ?? '';
    const own = sealedColumns(target).map(({ property }) => named(property));
    if (own.length === 0) return [];
    return [
      {
        name: tableName,
        key: primaryColumns[0]?.databaseName ?? '',
        columns: own.map((name) => ({ name, context: contextOf(tableName, name) })),
        indexes: indexColumns(target).map(({ property, of, make }) => ({ name: named(property), of: named(of), make })),
      },
    ];
  });
}
