import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf } from '../../ipc/office-harness';
import { applicationFor, callFor, JOINT_ITEM } from '../../program/intakes';
import { openStreet, type StreetProgram } from '../../program/street-program';
import { findInFolder, findPlain, withSource } from './plain-look';

const TEXT = '张三丰的低保证明，家中三口';
/** What nobody may read who has the files and no key. */
const SECRETS = [
  ...['11010519491231002X', '13812345678', '香港中路 18 号', '1949-12-31'],
  ...['37020219800101123', '13700001111', '13600002222', '东海西路 5 号 301', '15912340000'],
  TEXT,
];

describe.each(DRIVERS)('an office on %s, to who has its files and no key', (driver) => {
  let street: StreetProgram;
  let taken: CaseView;
  beforeAll(async () => {
    street = await openStreet(driver);
    const intake = await applicationFor(street, JOINT_ITEM);
    const agent = {
      ...{
        name: '张小丰',
        documentNumber: '37020219800101123X',
        phone: '13700001111',
        relation: '子女',
        proof: '委托书',
      },
    };
    const given = { ...intake, agent, place: '东海西路 5 号 301' };
    const { caseId } = await street.ask('clerk', 'case.accept', { intake: given as typeof intake, draftId: null });
    const note = { caseId, text: '又来电话', callerName: '张小丰', phone: '13600002222', draftId: null };
    await street.ask('clerk', 'case.addNote', note);
    await street.ask('clerk', 'draft.save', { id: null, content: { phone: '15912340000' } });
    const file = { name: '证明.txt', content: Buffer.from(TEXT).toString('base64') };
    await street.ask('clerk', 'file.add', { caseId, orderId: null, file });
    taken = await street.ask('clerk', 'case.get', { caseId });
  });
  afterAll(() => street.close());

  it('tells no ID number, telephone, home, draft or attached file', async () => {
    expect(await findPlain(street.test.location, SECRETS)).toEqual([]);
    expect(await findInFolder(dirname(street.exportFolder), SECRETS)).toEqual([]);
    expect(await findPlain(street.test.location, ['张三丰'])).not.toEqual([]); // the look itself finds what is there
  });

  it('answers its own people as before', async () => {
    expect(taken).toMatchObject({ agent: { phone: '137****1111' } });
    expect(JSON.stringify(taken)).toContain('138****5678');
    const revealed = await street.ask('manager', 'case.reveal', { caseId: taken.id, reason: '回访' });
    expect(revealed).toMatchObject({ documentNumber: '11010519491231002X', phone: '13812345678' });
    const [file] = taken.files;
    const opened = await street.ask('clerk', 'file.read', { fileId: file?.id ?? '' });
    expect(Buffer.from(opened.content, 'base64').toString()).toBe(TEXT);
    expect(await street.ask('clerk', 'draft.list', {})).toMatchObject([{ content: { phone: '15912340000' } }]);
  });

  it('says in plain words that a value was changed from outside, and goes on', async () => {
    const { caseId } = await street.ask('clerk', 'case.accept', {
      intake: callFor('appeal', '井盖松动'),
      draftId: null,
    });
    const change = "UPDATE cases SET phone = substr(phone, 1, 10) || 'AAAA' || substr(phone, 15) WHERE id = $1";
    await withSource(street.test.location, (source) => source.query(change, [caseId]));
    expect(codeOf(await street.send('clerk', 'case.get', { caseId }))).toBe('seal-broken');
    expect(String(street.errors.at(-1))).toContain('cases.phone');
    expect((await street.ask('clerk', 'case.get', { caseId: taken.id })).id).toBe(taken.id);
  });

  it('notices a value that was moved into another column', async () => {
    const { caseId } = await street.ask('clerk', 'case.accept', {
      intake: callFor('service', '配钥匙'),
      draftId: null,
    });
    await withSource(street.test.location, (source) =>
      source.query('UPDATE cases SET address = phone WHERE id = $1', [caseId]),
    );
    expect(codeOf(await street.send('clerk', 'case.get', { caseId }))).toBe('seal-broken');
  });
});
