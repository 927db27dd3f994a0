import type { ErrorCode } from '#shared/ipc/errors';

/**
 * A failure that the user can understand: its code becomes words in the window.
 * Services throw it; the dispatcher turns it into a reply. Anything else thrown is `internal`. One with a `cause` is
 * logged as well: an administrator has to see it.
 */
export class CommandError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    fields: Readonly<Record<string, string>> = {},
    options?: { readonly cause: unknown },
  ) {
    super(code, options);
    this.name = 'CommandError';
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

/** The database was made by a newer program: this one must not touch it. */
export class NewerDatabaseError extends Error {
  constructor(readonly migrations: readonly string[]) {
    super(`database is newer than this program: ${migrations.join(', ')}`);
    this.name = 'NewerDatabaseError';
  }
}

/** The database's file is damaged: what it holds cannot be relied on. Only a restore helps. */
export class DamagedDatabaseError extends Error {
  constructor(
    readonly findings: readonly string[],
    options?: { readonly cause: unknown },
  ) {
    super(`database is damaged: ${findings.slice(0, 3).join('; ')}`, options);
    this.name = 'DamagedDatabaseError';
  }
}

/** An office is being moved into this database, or its move was cut: it is not whole, only the move may go on. */
export class HalfMovedError extends Error {
  constructor(readonly since: string) {
    super(`an office is being moved into this database since ${since}`);
    this.name = 'HalfMovedError';
  }
}

/** A migration failed; the backup taken before it is back in place. */
export class MigrationFailedError extends Error {
  constructor(
    readonly backupFile: string | null,
    options: { readonly cause: unknown },
  ) {
    super('migration failed', options);
    this.name = 'MigrationFailedError';
  }
}

const driverCode = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  const inner = 'driverError' in error ? error.driverError : error;
  if (typeof inner !== 'object' || inner === null || !('code' in inner)) return '';
  return String(inner.code);
};

/** Whether a failed statement broke a UNIQUE constraint, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = driverCode(error);
  return code === '23505' || (code === 'SQLITE_CONSTRAINT' && String(error).includes('UNIQUE'));
}

/** Whether a failed statement named a row that does not exist, on either database. */
export function isForeignKeyViolation(error: unknown): boolean {
  const code = driverCode(error);
  return code === '23503' || (code === 'SQLITE_CONSTRAINT' && String(error).includes('FOREIGN KEY'));
}

/** Whether PostgreSQL asks to try the transaction again (serialization failure, deadlock). */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(driverCode(error));
}

/** The database waits for a newer schema that this program's account may not bring in. */
export class OlderDatabaseError extends Error {
  constructor() {
    super('database needs an upgrade by its owner');
    this.name = 'OlderDatabaseError';
  }
}

const UNUSABLE: readonly ErrorCode[] = [
  ...(['busy', 'server-lost', 'server-full', 'server-rights'] as const),
  ...(['disk-full', 'disk-read-only', 'file-locked', 'data-damaged'] as const),
];

/** Whether the database itself could not be used just now: whatever else is tried fails alike, and trying on is in vain. */
export function isUnusable(error: unknown): boolean {
  return error instanceof CommandError && UNUSABLE.includes(error.code);
}
