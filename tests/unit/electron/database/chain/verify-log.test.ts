import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '#shared/domain/audit/canonical-entry';
import { createLogSigner, fingerprintOf } from '../../../../../electron/database/chain/log-signer';
import { verifyLog } from '../../../../../electron/database/chain/verify-log';
import { MemoryLog, testSigner } from '../../../../factories/memory-log';

const entryOf = (serial: number, patch: Partial<StoredEntry> = {}): StoredEntry => ({
  id: `entry-${serial}`,
  at: `2026-03-02T01:00:00.${String(serial).padStart(3, '0')}Z`,
  actorId: 'account',
  actorName: '王芳',
  action: 'case.accepted',
  caseId: null,
  subjectId: 'subject',
  detail: `{"number":${serial}}`,
  deskId: 'desk',
  deskName: '窗口1',
  changes: null,
  ...patch,
});

const dayOf = (index: number) => `2026-03-${String(index + 1).padStart(2, '0')}`;
const idOf = (seq: number) => `entry-${seq}`;

/** A log of some days with some entries each. */
function makeLog(days: readonly number[], signer = testSigner()): MemoryLog {
  const log = new MemoryLog();
  let serial = 0;
  for (const [index, count] of days.entries()) {
    const entries = Array.from({ length: count }, () => {
      serial += 1;
      return entryOf(serial);
    });
    log.write(dayOf(index), entries, signer);
  }
  return log;
}

const OFFICE = fingerprintOf(testSigner().publicKey);
const daysOf = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
const pageLinks = fc.integer({ min: 1, max: 7 });
const find = async (log: MemoryLog, page = 3) => (await verifyLog(log, { pageLinks: page, fingerprint: OFFICE })).fault;

/** Days, a place in the log they make, and the size of pages. */
const placed = fc
  .tuple(daysOf, fc.nat(), pageLinks)
  .map(([days, nat, page]) => ({ days, page, seq: 1 + (nat % days.reduce((sum, count) => sum + count, 0)) }));

const FIELDS = ['at', 'actorId', 'actorName', 'action', 'caseId', 'subjectId', 'detail', 'deskId', 'deskName'] as const;

describe('a log that nobody touched', () => {
  it('is whole, however it is read, and every day but the last is sealed', async () => {
    await fc.assert(
      fc.asyncProperty(daysOf, pageLinks, async (days, page) => {
        const log = makeLog(days);
        const total = days.reduce((sum, count) => sum + count, 0);
        const report = await verifyLog(log, { pageLinks: page, fingerprint: OFFICE });
        expect(report).toEqual({ entries: total, seals: days.length - 1, fingerprint: OFFICE, fault: null });
      }),
    );
  });

  it('is whole where it is empty, and where the office has no key yet', async () => {
    expect(await verifyLog(new MemoryLog())).toEqual({ entries: 0, seals: 0, fingerprint: null, fault: null });
    const unsigned = new MemoryLog();
    unsigned.write('2026-03-01', [entryOf(1), entryOf(2)], null);
    expect(await verifyLog(unsigned)).toEqual({ entries: 2, seals: 0, fingerprint: null, fault: null });
    unsigned.write('2026-03-02', [entryOf(3)]);
    expect((await verifyLog(unsigned, { fingerprint: OFFICE })).fault).toBeNull();
  });

  it('tells how far it is, and can be stopped', async () => {
    const log = makeLog([5]);
    const told: number[][] = [];
    await verifyLog(log, { pageLinks: 2, onProgress: (done, total) => void told.push([done, total]) });
    expect(told).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ]);
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('stopped'));
    await expect(verifyLog(log, { pageLinks: 2, signal: stop.signal, onProgress })).rejects.toThrow('stopped');
  });

  it('may have been written with half characters, which databases keep as one sign', async () => {
    const log = new MemoryLog();
    log.write('2026-03-01', [entryOf(1, { actorName: '王\ud842' })]);
    const [kept] = log.entries;
    if (kept !== undefined) kept.actorName = Buffer.from('王\ud842').toString('utf8');
    expect(await find(log)).toBeNull();
  });
});

describe('one thing done to a log', () => {
  it('any field of an entry: the entry is named, with what it now claims', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.constantFrom(...FIELDS, 'changes'), async ({ days, page, seq }, field) => {
        const log = makeLog(days);
        const entry = log.entries[seq - 1];
        if (entry === undefined) throw new Error('no entry');
        Object.assign(entry, { [field]: `${entry[field as 'at']}.` });
        const { at, actorName, deskName, action, id } = entry;
        const named = { kind: 'altered', from: seq, to: seq, entry: { id, at, actorName, deskName, action } };
        expect(await find(log, page)).toMatchObject(named);
      }),
    );
  });

  it('an entry taken away: the gap is named by its neighbours', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ({ days, page, seq }) => {
        const log = makeLog(days);
        log.entries.splice(seq - 1, 1);
        const fault = await find(log, page);
        expect(fault).toMatchObject({ kind: 'entry-missing', from: seq, to: seq });
        expect(fault?.before?.id).toBe(seq === 1 ? undefined : idOf(seq - 1));
        expect(fault?.after?.id).toBe(seq === log.kept.length ? undefined : idOf(seq + 1));
      }),
    );
  });

  it('some entries taken away with their links, the rest left or numbered anew', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.integer({ min: 1, max: 3 }), fc.boolean(), async (place, count, isNumberedAnew) => {
        const log = makeLog(place.days);
        log.entries.splice(place.seq - 1, count);
        const taken = log.kept.splice(place.seq - 1, count).length;
        const isTail = place.seq > log.kept.length;
        if (isNumberedAnew) {
          for (const [at, link] of log.kept.entries()) link.seq = at + 1;
        }
        const fault = await find(log, place.page);
        const to = place.seq + taken - 1;
        expect(fault).toMatchObject({ kind: isTail ? 'cut' : 'missing', from: place.seq, to });
        expect(fault?.before?.id).toBe(place.seq === 1 ? undefined : idOf(place.seq - 1));
      }),
    );
  });

  it('a link taken away: the entry that it named is found', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ({ days, page, seq }) => {
        const log = makeLog(days);
        log.kept.splice(seq - 1, 1);
        const isTail = seq > log.kept.length;
        const fault = await find(log, page);
        if (isTail) expect(fault).toMatchObject({ kind: 'cut', from: seq, to: seq });
        else expect(fault).toMatchObject({ kind: 'unlinked', from: seq, entry: { id: idOf(seq) } });
      }),
    );
  });

  it('two entries exchanged, or two whole links', async () => {
    await fc.assert(
      fc.asyncProperty(placed, fc.nat(), fc.boolean(), async ({ days, page, seq }, nat, isWhole) => {
        const log = makeLog(days);
        const other = 1 + (nat % log.kept.length);
        const [a, b] = [log.kept[Math.min(seq, other) - 1], log.kept[Math.max(seq, other) - 1]];
        if (a === undefined || b === undefined || a === b) return;
        [a.entryId, b.entryId] = [b.entryId, a.entryId];
        if (isWhole) [a.hash, b.hash] = [b.hash, a.hash];
        expect(await find(log, page)).toMatchObject({
          kind: 'reordered',
          from: a.seq,
          to: b.seq,
          entry: { id: a.entryId },
        });
      }),
    );
  });

  it('an entry put in, the others pushed on', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ({ days, page, seq }) => {
        const log = makeLog(days);
        log.entries.push(entryOf(900));
        log.kept.splice(seq - 1, 0, { seq, entryId: 'entry-900', hash: 'f'.repeat(64) });
        for (const [at, link] of log.kept.entries()) link.seq = at + 1;
        const fault = await find(log, page);
        expect(fault).toMatchObject({ kind: 'inserted', from: seq, to: seq, entry: { id: 'entry-900' } });
      }),
    );
  });

  it('an entry put in without a link, or with one after the end', async () => {
    const log = makeLog([2, 2]);
    log.entries.push(entryOf(900));
    expect(await find(log)).toMatchObject({ kind: 'unlinked', entry: { id: 'entry-900' } });
    log.kept.push({ seq: 5, entryId: 'entry-900', hash: 'f'.repeat(64) });
    expect(await find(log)).toMatchObject({ kind: 'inserted', from: 5, to: 5 });
  });

  it('a hash of a link', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ({ days, page, seq }) => {
        const log = makeLog(days);
        const link = log.kept[seq - 1];
        if (link !== undefined) link.hash = 'f'.repeat(64);
        expect(await find(log, page)).toMatchObject({ kind: 'link-altered', from: seq, entry: { id: idOf(seq) } });
      }),
    );
  });

  it('everything made anew after a change, without the key: the first day under a seal that does not agree is named', async () => {
    await fc.assert(
      fc.asyncProperty(placed, async ({ days, page, seq }) => {
        const log = makeLog(days);
        const entry = log.entries[seq - 1];
        if (entry !== undefined) entry.actorName = '别人';
        log.forge();
        const seal = log.sealed.find((each) => each.seq >= seq);
        const expected =
          seal === undefined ? { kind: 'end-altered' } : { kind: 'rewritten', to: seal.seq, day: seal.day };
        expect(await find(log, page)).toMatchObject(expected);
      }),
    );
  });
});

describe('what is signed', () => {
  it('names a seal that was changed, and one that is missing', async () => {
    for (const patch of [{ day: '2026-03-09' }, { hash: 'f'.repeat(64) }, { signature: '' }, { seq: 3 }]) {
      const log = makeLog([2, 3, 2]);
      Object.assign(log.sealed[1] ?? {}, patch);
      expect(await find(log)).toMatchObject({ kind: 'seal-altered', from: 2, to: 2 });
    }
    for (const [no, day] of [
      [1, '2026-03-02'],
      [2, null],
    ] as const) {
      const log = makeLog([2, 3, 2]);
      log.sealed.splice(no - 1, 1);
      expect(await find(log)).toMatchObject({ kind: 'seal-missing', from: no, to: no, day });
    }
  });

  it('names an end that was changed or set back', async () => {
    for (const patch of [{ seq: 4 }, { seq: 9 }, { hash: 'f'.repeat(64) }, { seals: 0 }, { day: '2026-03-09' }]) {
      const log = makeLog([2, 3]);
      Object.assign(log.end ?? {}, patch);
      expect(await find(log)).toMatchObject({ kind: 'end-altered' });
    }
  });

  it('knows the office’s own key from another, and from none', async () => {
    const other = createLogSigner(Buffer.alloc(32, 7));
    expect(await find(makeLog([2], other))).toMatchObject({ kind: 'other-key' });
    expect(await find(makeLog([2, 2], other))).toMatchObject({ kind: 'other-key', day: '2026-03-01' });
    const stripped = makeLog([2, 2]);
    stripped.sealed = [];
    Object.assign(stripped.end ?? {}, { seals: 0, signedBy: '', signature: '' });
    expect(await find(stripped)).toMatchObject({ kind: 'unsigned' });
  });

  it('says where the database no longer refuses changes', async () => {
    const log = makeLog([2]);
    log.isGuarded = false;
    expect(await find(log)).toMatchObject({ kind: 'unguarded' });
  });
});
