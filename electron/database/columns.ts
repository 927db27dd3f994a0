import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';
import { declareIndex, declareSealed, type IndexMaker } from './sealing/sealed-columns';

/*
 * Column types that SQLite and PostgreSQL both take. Entities use these and nothing else,
 * so that one entity, one migration and one repository serve both databases.
 */

/** Primary key: UUID version 7, made by the program. */
export const Id = () => PrimaryColumn({ type: 'varchar', length: 36 });

/** Reference to another row's id. */
export const Ref = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 36, ...options });

/** Instant as UTC ISO text with milliseconds; sorts as text. */
export const Instant = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 24, ...options });

/** Calendar day of the office's zone, `YYYY-MM-DD`. */
export const Day = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 10, ...options });

/** Short text of at most `length` characters. */
export const Short = (length: number, options: ColumnOptions = {}) => Column({ type: 'varchar', length, ...options });

/** Long text. */
export const Long = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });

/** Whole number within 32 bits. */
export const Whole = (options: ColumnOptions = {}) => Column({ type: 'integer', ...options });

/** Yes or no. */
export const Flag = (options: ColumnOptions = {}) => Column({ type: 'boolean', ...options });

/** Small structure kept as JSON text; its shape is checked by zod where it enters. */
export const Json = (options: ColumnOptions = {}) => Column({ type: 'simple-json', ...options });

/**
 * Text about a person (ID number, telephone, home): sealed in the database, plain in the program. It cannot be compared,
 * sorted or selected raw in SQL: what has to be found gets a `BlindIndex` beside it.
 */
export const Sealed =
  (options: ColumnOptions = {}): PropertyDecorator =>
  (prototype, property) => {
    declareSealed({ entity: prototype.constructor, property: String(property), isJson: false });
    Column({ type: 'text', ...options })(prototype, property);
  };

/** Structure with persons' data: sealed in the database as `Sealed` is. */
export const SealedJson =
  (options: ColumnOptions = {}): PropertyDecorator =>
  (prototype, property) => {
    declareSealed({ entity: prototype.constructor, property: String(property), isJson: true });
    Column({ type: 'text', ...options })(prototype, property);
  };

/** What a sealed property `of` is found by. Written by `withIndexes`, never read back. */
export const BlindIndex =
  (of: string, make: IndexMaker): PropertyDecorator =>
  (prototype, property) => {
    declareIndex({ entity: prototype.constructor, property: String(property), of, make });
    Column({ type: 'varchar', length: 40, default: '', select: false })(prototype, property);
  };

/** The SQL of a CHECK that a column holds one of the listed words. */
export const oneOf = (column: string, words: readonly string[]) =>
  `"${column}" IN (${words.map((word) => `'${word}'`).join(', ')})`;
