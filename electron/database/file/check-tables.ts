import { createSqliteReader } from '../data-source';
import { DamagedDatabaseError } from '../errors';
import { findSqliteFault } from './sqlite-fault';
import { checkWhole, listTables } from './start-check';

/**
 * Looks at every page of every table and index of a file, over a connection of its own: others read and write meanwhile.
 * Answers what is wrong, in SQLite's words; nothing where all is right. Rejects with the signal's reason.
 */
export async function checkTables(file: string, signal: AbortSignal): Promise<readonly string[]> {
  const source = createSqliteReader(file);
  const findings: string[] = [];
  try {
    await source.initialize();
    for (const table of await listTables(source)) {
      signal.throwIfAborted();
      await checkWhole(source, 'integrity_check', table).catch((error: unknown) => {
        if (findSqliteFault(error) !== 'damaged') throw error;
        findings.push(...(error instanceof DamagedDatabaseError ? error.findings : [String(error)]));
      });
    }
  } catch (error) {
    if (findSqliteFault(error) !== 'damaged') throw error;
    findings.push(String(error));
  } finally {
    if (source.isInitialized) await source.destroy();
  }
  return findings;
}
