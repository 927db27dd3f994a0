import type { Vault } from '../../security/vault';

/** Makes the blind index of a plain value: what it can be found by without being opened. "" for "". */
export type IndexMaker = (vault: Vault, plain: string) => string;

/** A column that is sealed in the database and plain in the program. */
export interface SealedColumn {
  readonly entity: object;
  readonly property: string;
  /** The plain value is a structure, kept as JSON. */
  readonly isJson: boolean;
}

/** A column with the blind index of a sealed one. */
export interface IndexColumn {
  readonly entity: object;
  readonly property: string;
  /** The sealed property that it finds. */
  readonly of: string;
  readonly make: IndexMaker;
}

const sealed: SealedColumn[] = [];
const indexes = new Map<unknown, IndexColumn[]>();
const NONE: readonly IndexColumn[] = [];

/** Enters a column into the list of what is sealed; the decorators of `columns.ts` do it. */
export function declareSealed(column: SealedColumn): void {
  sealed.push(column);
}

/** Enters a column into the list of blind indexes; the decorators of `columns.ts` do it. */
export function declareIndex(column: IndexColumn): void {
  indexes.set(column.entity, [...(indexes.get(column.entity) ?? []), column]);
}

/** All columns of persons' data, of all tables; with a class, those of its table. */
export function sealedColumns(entity?: unknown): readonly SealedColumn[] {
  return entity === undefined ? sealed : sealed.filter((column) => column.entity === entity);
}

/** The blind indexes of a table. */
export function indexColumns(entity: unknown): readonly IndexColumn[] {
  return indexes.get(entity) ?? NONE;
}
