import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verification } from '#shared/ipc/commands/audit-verification';
import { appendEntries } from '../../../../electron/database/chain/append-entries';
import { withoutGuard } from '../../../../electron/database/chain/log-guard';
import { fingerprintOf } from '../../../../electron/database/chain/log-signer';
import { NO_DESK } from '../../../../electron/database/entities/audit-entry.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { VerificationService } from '../../../../electron/features/audit/verification.service';
import { actors, testId } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { type OfficeHarness, openHarness, take } from '../../ipc/office-harness';

describe.each(DRIVERS)('the look through the log on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    office.enter(1, actors.manager);
    await office.test.database.write('test', async (tx) => {
      for (const serial of [1, 2, 3]) {
        const who = { actorId: null, actorName: '王芳', action: 'case.completed', caseId: null, subjectId: '' };
        await appendEntries(tx, [
          { id: testId(700 + serial), at: office.clock.now(), ...who, detail: { number: `${serial}` }, ...NO_DESK },
        ]);
      }
    });
  });
  afterEach(() => office.test.close());

  /** Asks until the look has ended, as the page does. */
  const whenEnded = async (): Promise<Verification> => {
    const state = take(await office.send(1, 'audit.verification', {}));
    return state.progress === null ? state : whenEnded();
  };

  it('says what it found, keeps it, and is itself in the log', async () => {
    expect(take(await office.send(1, 'audit.verification', {}))).toEqual({ progress: null, ending: null, last: null });
    take(await office.send(1, 'audit.verify', {}));
    const { ending, last } = await whenEnded();
    const fingerprint = fingerprintOf(office.test.database.logSigner.publicKey);
    const found = { at: office.clock.now(), byName: actors.manager.displayName, entries: 3, seals: 0, fault: null };
    expect([ending, last]).toEqual([null, { ...found, seconds: expect.any(Number), fingerprint }]);
    const [latest] = (await office.readLog()).slice(-1);
    expect(latest).toMatchObject({ action: 'audit.verified', detail: { entries: 3, seals: 0, fault: 'none' } });
    take(await office.send(1, 'audit.verify', {}));
    expect((await whenEnded()).last?.entries).toBe(4);
  });

  it('names what was changed from outside', async () => {
    const owner = await office.test.openAsOwner();
    await owner.write('test', async (tx) => {
      const manager = managerOf(tx);
      const change = `UPDATE audit_entries SET actor_name = '李四' WHERE id = '${testId(702)}'`;
      await withoutGuard(manager, owner.dialect, async () => void (await manager.query(change)));
    });
    take(await office.send(1, 'audit.verify', {}));
    const { last } = await whenEnded();
    const entry = { actorName: '李四', action: 'case.completed', detail: { number: '2' } };
    expect(last?.fault).toMatchObject({ kind: 'altered', from: 2, entry, before: { id: testId(701) } });
  });

  it('is stopped when it is told to, and then says nothing; where none is under way there is nothing to stop', async () => {
    const { database } = office.test;
    const kit = { database, clock: office.clock, audit: createAuditTrail(office.clock, uuidv7) };
    const service = new VerificationService({ kit, log: { error: () => undefined } });
    const begun = service.start(actors.manager);
    await service.stop();
    await begun;
    expect(await service.state()).toEqual({ progress: null, ending: 'stopped', last: null });
    const state = take(await office.send(1, 'audit.stopVerification', {}));
    expect(state).toEqual({ progress: null, ending: null, last: null });
  });

  it('says that it failed where the log cannot be read, and goes on being asked', async () => {
    const { database } = office.test;
    const kit = { database, clock: office.clock, audit: { record: () => Promise.reject(new Error('no disk')) } };
    const errors: unknown[] = [];
    const service = new VerificationService({ kit, log: { error: (_, error) => void errors.push(error) } });
    await service.start(actors.manager);
    await service.ended();
    expect(await service.state()).toEqual({ progress: null, ending: 'failed', last: null });
    expect(errors).toEqual([new Error('no disk')]);
  });
});
