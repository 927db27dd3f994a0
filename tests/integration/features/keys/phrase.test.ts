import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openByPhrase } from '../../../../electron/database/recovery-keys';
import { managerOf } from '../../../../electron/database/transaction';
import { readPhrase } from '../../../../electron/security/recovery-phrase';
import { TEST_MASTER } from '../../../factories/test-vault';
import { DRIVERS } from '../../../helpers/test-database';
import { PASSWORD } from '../../program/street-program';
import { type AdministratorDesk, openAdministratorDesk } from './administrator-desk';
import { printedWords } from './printed-words';

describe.each(DRIVERS)('the recovery phrase on %s', (driver) => {
  let desk: AdministratorDesk;
  beforeEach(async () => {
    desk = await openAdministratorDesk(driver);
  });
  afterEach(() => desk.close());

  const make = () => desk.ask('keys.makePhrase', { password: PASSWORD });
  const words = async () => printedWords((await desk.ask('keys.sheet', {})).pdf);
  const opens = (typed: readonly string[]) =>
    desk.database.read((tx) => openByPhrase(managerOf(tx), readPhrase(typed.join('')) ?? Buffer.alloc(0)));
  const proof = async (positions: readonly number[], language: 'chinese' | 'english' = 'chinese') => {
    const list = (await words())[language];
    return positions.map((position) => list[position - 1] ?? '') as [string, string];
  };

  it('opens the office once it is made, and is the only one once it is confirmed', async () => {
    expect(await desk.ask('keys.state', {})).toMatchObject({ phrase: null, isRecoverable: false });
    const { positions } = await make();
    const first = (await words()).chinese;
    expect(await opens(first)).toEqual(TEST_MASTER);
    expect(await desk.ask('keys.state', {})).toMatchObject({
      phrase: { confirmedAt: null },
      isRecoverable: false,
    });
    const confirmed = await desk.ask('keys.confirmPhrase', { words: await proof(positions) });
    expect(confirmed).toMatchObject({ isRecoverable: true, phrase: { confirmedAt: desk.clock.now() } });

    const second = await make();
    expect(await opens(first), 'until the new one is confirmed').toEqual(TEST_MASTER);
    const next = (await words()).english;
    await desk.ask('keys.confirmPhrase', { words: await proof(second.positions, 'english') });
    expect(await opens(first)).toBeNull();
    expect(await opens(next.map((word) => `${word} `))).toEqual(TEST_MASTER);
  });

  it('is shown to its maker at his window only, with his password, and not again after he left', async () => {
    expect(await desk.send('keys.makePhrase', { password: 'not mine' })).toMatchObject({
      error: { code: 'wrong-credentials', fields: { password: 'invalid' } },
    });
    expect(await desk.send('keys.sheet', {})).toMatchObject({ error: { code: 'phrase-gone' } });
    const { positions } = await make();
    const wrong = await desk.send('keys.confirmPhrase', { words: ['龘', '龘'] });
    expect(wrong).toMatchObject({ error: { code: 'phrase-words', fields: { 'words.0': 'invalid' } } });
    const right = await proof(positions);
    await desk.ask('keys.leavePhrase', {});
    expect(await desk.send('keys.sheet', {})).toMatchObject({ error: { code: 'phrase-gone' } });
    expect(await desk.send('keys.confirmPhrase', { words: right })).toMatchObject({
      error: { code: 'phrase-gone' },
    });
    await make();
    desk.clock.advance(31);
    await desk.ask('session.unlock', { password: PASSWORD });
    expect(await desk.send('keys.sheet', {})).toMatchObject({ error: { code: 'phrase-gone' } });
  });

  it('is printed, logged, and kept nowhere in the database', async () => {
    const { positions } = await make();
    await desk.ask('keys.printSheet', { printer: '', copies: 2 });
    const { chinese, english } = await words();
    await desk.ask('keys.confirmPhrase', { words: await proof(positions) });
    expect(desk.jobs).toMatchObject([{ copies: 2 }]);
    expect(await desk.readActs()).toEqual([
      ['keys.phrase-made', '管理员'],
      ['keys.sheet-printed', '管理员'],
      ['keys.phrase-confirmed', '管理员'],
    ]);
    const kept = await desk.database.read(async (tx) => {
      const manager = managerOf(tx);
      const tables = ['processed_commands', 'audit_entries', 'office_keys', 'settings'];
      const rows = await Promise.all(tables.map((table) => manager.query(`SELECT * FROM ${table}`)));
      return JSON.stringify(rows);
    });
    for (const phrase of [chinese, english]) {
      expect(kept).not.toContain(phrase.slice(0, 3).join(''));
      expect(kept).not.toContain(phrase.slice(0, 3).join(' '));
      expect(kept).not.toContain(JSON.stringify(phrase.slice(0, 2)).slice(1, -1));
    }
  });
});
