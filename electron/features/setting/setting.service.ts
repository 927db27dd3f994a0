import { listChanges } from '#shared/domain/audit/list-changes';
import type { Settings } from '#shared/ipc/commands/setting';
import { CommandError } from '../../database/errors';
import type { Asker } from '../../security/actor';
import { claimSettings, readSettings, writeSettings } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';

/** What must know at once that the idle lock has changed. The session store is one. */
export interface IdleLock {
  setIdleLockMinutes(minutes: number): void;
}

/** The settings of the office. */
export class SettingService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly idleLock: IdleLock,
  ) {}

  get(): Promise<Settings> {
    return this.kit.database.read(readSettings);
  }

  /** Keeps what the administrator changed of what he saw; fails with `conflict` where another changed the same. */
  update(asker: Asker, wanted: Settings, seen: Settings): Promise<Settings> {
    return this.kit.database.write('setting.update', async (tx) => {
      await claimSettings(tx);
      const before = await readSettings(tx);
      const settings = merge(before, wanted, seen);
      await writeSettings(tx, settings);
      const detail = { changed: changedKeys(before, settings).join(', ') };
      const changes = listChanges(before, settings);
      await this.kit.audit.record(tx, asker, { action: 'setting.updated', subjectId: '', detail, changes });
      tx.tell('setting.changed', {});
      tx.afterCommit(() => this.idleLock.setIdleLockMinutes(settings.idleLockMinutes));
      return settings;
    });
  }
}

/** What is kept now with what the administrator changed. */
function merge(now: Settings, wanted: Settings, seen: Settings): Settings {
  const mine = changedKeys(seen, wanted);
  const theirs = changedKeys(seen, now);
  const apart = changedKeys(now, wanted);
  if (mine.some((key) => theirs.includes(key) && apart.includes(key))) throw new CommandError('conflict');
  const values = new Map<string, unknown>(Object.entries(wanted));
  return { ...now, ...Object.fromEntries(mine.map((key) => [key, values.get(key)])) };
}

function changedKeys(before: Settings, after: Settings): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(before));
  const isSame = (key: string, value: unknown) => JSON.stringify(values.get(key)) === JSON.stringify(value);
  return Object.entries(after).flatMap(([key, value]) => (isSame(key, value) ? [] : [key]));
}
