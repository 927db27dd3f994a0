import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutGuard } from '../../../../electron/database/chain/log-guard';
import type { Database } from '../../../../electron/database/database';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, type CaseDesk, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('the history of a case against the chain on %s', (driver) => {
  let desk: CaseDesk;
  let owner: Database;
  const ids: string[] = [];

  beforeAll(async () => {
    desk = await openCaseDesk(driver);
    owner = await desk.test.openAsOwner();
    for (const _ of [1, 2, 3]) {
      await desk.cases['case.accept']({ intake: appeal, draftId: null }, desk.as(actors.clerk));
    }
    ids.push(...(await desk.rows(CaseEntity)).map(({ id }) => id).sort());
  });
  afterAll(() => desk.test.close());

  const check = (caseId = '') => desk.cases['case.checkHistory']({ caseId }, desk.as(actors.coordinator));
  const entryOf = async (caseId = '') => (await desk.rows(AuditEntryEntity)).find((entry) => entry.caseId === caseId);
  const behindItsBack = (sql: string) =>
    owner.write('test', (tx) =>
      withoutGuard(managerOf(tx), owner.dialect, async () => void (await managerOf(tx).query(sql))),
    );

  it('is as it was written', async () => {
    const { entries, odd } = await check(ids[0]);
    expect(entries).toBeGreaterThan(0);
    expect(odd).toEqual([]);
  });

  it('names the entry that was changed, and leaves far ones alone', async () => {
    const entry = await entryOf(ids[1]);
    await behindItsBack(`UPDATE audit_entries SET actor_name = '李四' WHERE id = '${entry?.id}'`);
    expect((await check(ids[1])).odd).toContainEqual({ entryId: entry?.id, kind: 'altered' });
  });

  it('names it where its own link was made to fit', async () => {
    const [entry, other] = [await entryOf(ids[2]), await entryOf(ids[0])];
    await behindItsBack(
      `UPDATE audit_links SET hash = (SELECT hash FROM audit_links WHERE entry_id = '${other?.id}') WHERE entry_id = '${entry?.id}'`,
    );
    expect((await check(ids[2])).odd).toContainEqual({ entryId: entry?.id, kind: 'altered' });
  });

  it('names an entry that came past the program', async () => {
    const entry = await entryOf(ids[0]);
    const id = uuidv7();
    await owner.write('test', (tx) => managerOf(tx).insert(AuditEntryEntity, { ...entry, id }));
    expect((await check(ids[0])).odd).toContainEqual({ entryId: id, kind: 'unlinked' });
  });

  it('is not found for a case that is not there', async () => {
    await expect(check(uuidv7())).rejects.toMatchObject({ code: 'not-found' });
  });
});
