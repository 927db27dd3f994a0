import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuditTrail } from '../../../electron/features/audit/audit-trail.service';
import { BackupService } from '../../../electron/features/backup/backup.service';
import type { BackupControl } from '../../../electron/features/backup/backup-control.port';
import { BackupDiary } from '../../../electron/features/backup/backup-diary.service';
import type { PasswordAgain } from '../../../electron/features/session/password-again.service';
import { NO_BACKUPS } from '../../helpers/no-backups';
import { openStreet, type StreetProgram } from '../program/street-program';

describe('the daily backup', () => {
  let street: StreetProgram;
  let made: string[];
  beforeAll(async () => {
    street = await openStreet('sqlite');
  });
  afterAll(() => street.close());
  beforeEach(() => {
    made = [];
  });

  const audit = () => createAuditTrail(street.clock, uuidv7);
  const tick = async (
    patch: Partial<BackupControl>,
    place: Partial<Awaited<ReturnType<BackupControl['place']>>> = {},
  ) => {
    const control: BackupControl = {
      ...NO_BACKUPS,
      place: async () => ({ ...(await NO_BACKUPS.place()), isAutomatic: true, ...place }),
      make: (kind) => made.push(kind),
      ...patch,
    };
    const { database } = street.test;
    const kit = { database, clock: street.clock, audit: audit() };
    await new BackupService({ kit, control, passwordAgain: {} as PasswordAgain }).tick();
    return made;
  };

  it('is made when it has fallen due', async () => {
    expect(await tick({})).toEqual(['daily']);
  });

  it('is not made twice, nor while something runs, nor where this computer makes none or cannot', async () => {
    const newest = { at: street.clock.now(), deskName: '一号窗口' };
    expect(await tick({}, { newest })).toEqual([]);
    const running = { task: 'make', phase: 'copying', done: 0, total: 0, canStop: true } as const;
    expect(await tick({ progress: () => ({ kind: 'running', ...running }) })).toEqual([]);
    expect(await tick({}, { isAutomatic: false })).toEqual([]);
    expect(await tick({}, { tool: { kind: 'missing' } })).toEqual([]);
    expect(await tick({ failedAt: street.clock.now() }), 'it has just failed').toEqual([]);
  });

  it('that fails again and again is told once a day for each reason', async () => {
    const diary = new BackupDiary({ clock: street.clock, audit: audit(), deskName: '一号窗口' });
    const { database } = street.test;
    const told = async () => (await street.readLog()).filter(({ action }) => action === 'backup.failed').length;
    for (let tries = 0; tries < 3; tries += 1) await diary.failed(database, null, 'daily', 'folder-gone');
    expect(await told()).toBe(1);
    await diary.failed(database, null, 'daily', 'disk-full');
    expect(await told(), 'another reason').toBe(2);
  });
});
