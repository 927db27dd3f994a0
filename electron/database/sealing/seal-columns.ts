import type { DataSource, ValueTransformer } from 'typeorm';
import type { Vault } from '../../security/vault';
import { managerOf, type ReadTx } from '../transaction';
import { indexColumns, sealedColumns } from './sealed-columns';

const vaults = new WeakMap<DataSource, Vault>();

/**
 * Lets everything that entities write through this data source be sealed, and opened when they are read. Its metadata is
 * its own: another data source on the same file knows nothing of it.
 */
export function sealColumns(source: DataSource, vault: Vault): void {
  vaults.set(source, vault);
  for (const { target, tableName, columns } of source.entityMetadatas) {
    const kinds = new Map(sealedColumns(target).map(({ property, isJson }) => [property, isJson]));
    for (const column of columns) {
      const isJson = kinds.get(column.propertyName);
      if (isJson === undefined) continue;
      const context = contextOf(tableName, column.databaseName);
      column.transformer = isJson ? sealingJson(vault, context) : sealingText(vault, context);
    }
  }
}

/** The place of a column's values, to which they are bound. */
export const contextOf = (table: string, column: string): string => `${table}.${column}`;

/** The vault of the database that a transaction runs on, for making blind indexes. For repositories only. */
export function vaultOf(tx: ReadTx): Vault {
  const vault = vaults.get(managerOf(tx).connection);
  if (vault === undefined) throw new Error('this database has no vault');
  return vault;
}

/** The row with the blind indexes of the sealed values in it: without them it would not be found again. */
export function withIndexes<Row extends object>(tx: ReadTx, entity: unknown, row: Row): Row {
  const columns = indexColumns(entity);
  if (columns.length === 0) return row;
  const vault = vaultOf(tx);
  const found = { ...(row as Record<string, unknown>) };
  for (const { property, of, make } of columns) {
    const value = found[of];
    if (typeof value === 'string') found[property] = make(vault, value);
  }
  return found as Row;
}

/** An empty text says nothing and stays as it is. */
function sealingText(vault: Vault, context: string): ValueTransformer {
  return {
    to: (plain: unknown) => (typeof plain === 'string' && plain !== '' ? vault.seal(plain, context) : plain),
    from: (sealed: unknown) => (typeof sealed === 'string' && sealed !== '' ? vault.open(sealed, context) : sealed),
  };
}

function sealingJson(vault: Vault, context: string): ValueTransformer {
  const isNothing = (value: unknown) => value === null || value === undefined;
  return {
    to: (plain: unknown) => (isNothing(plain) ? plain : vault.seal(JSON.stringify(plain), context)),
    from: (sealed: unknown) => (typeof sealed === 'string' ? JSON.parse(vault.open(sealed, context)) : sealed),
  };
}
