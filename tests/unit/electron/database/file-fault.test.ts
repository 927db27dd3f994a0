import { describe, expect, it } from 'vitest';
import { MigrationFailedError } from '../../../../electron/database/errors';
import { findFileFault, MissingDatabaseError } from '../../../../electron/database/file-fault';

const coded = (code: string) => Object.assign(new Error(code), { code });

describe('why the file of this computer cannot be opened', () => {
  it('is told by what the program or the driver threw, however deep it lies', () => {
    expect(findFileFault(new MissingDatabaseError('x'))).toBe('missing');
    expect(findFileFault(new MigrationFailedError(null, { cause: null }))).toBe('migration');
    expect(findFileFault(coded('SQLITE_NOTADB'))).toBe('damaged');
    expect(findFileFault(Object.assign(new Error(), { driverError: coded('SQLITE_CORRUPT') }))).toBe('damaged');
    expect(findFileFault(coded('ENOSPC'))).toBe('disk-full');
    expect(findFileFault(coded('EROFS'))).toBe('read-only');
    expect(findFileFault(coded('SQLITE_BUSY'))).toBe('locked');
    expect(findFileFault('something')).toBe('other');
  });
});
