import type { Settings } from '#shared/ipc/commands/setting';
import type { Asker } from '../../security/actor';
import { readSettings, writeSettings } from '../../settings/settings.repository';
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

  update(asker: Asker, settings: Settings): Promise<Settings> {
    return this.kit.database.write('setting.update', async (tx) => {
      const before = await readSettings(tx);
      await writeSettings(tx, settings);
      const detail = { changed: changedKeys(before, settings).join(', ') };
      await this.kit.audit.record(tx, asker, { action: 'setting.updated', subjectId: '', detail });
      tx.tell('setting.changed', {});
      tx.afterCommit(() => this.idleLock.setIdleLockMinutes(settings.idleLockMinutes));
      return settings;
    });
  }
}

function changedKeys(before: Settings, after: Settings): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(before));
  const isSame = (key: string, value: unknown) => JSON.stringify(values.get(key)) === JSON.stringify(value);
  return Object.entries(after).flatMap(([key, value]) => (isSame(key, value) ? [] : [key]));
}
