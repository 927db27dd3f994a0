import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/case/intake';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { ResidentEntity } from '../../../../electron/database/entities/resident.entity';
import { actors, testId } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, openCaseDesk } from '../case/case-desk';

describe.each(DRIVERS)('the register of residents on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const take = (base: Intake, applicant: Partial<Intake['applicant']>) =>
    desk.cases['case.accept'](
      { intake: { ...base, applicant: { ...base.applicant, ...applicant } }, draftId: null },
      clerk(),
    );
  const suggest = async (text: string) =>
    (await desk.residents['resident.suggest']({ text }, clerk())).map((hit) => hit.name);
  const register = async () => (await desk.rows(ResidentEntity)).sort((a, b) => (a.id < b.id ? -1 : 1));

  it('finds by the beginning of name, pinyin, initials, document and telephone', async () => {
    await take(application, { name: '单雄信' });
    await take(appeal, { name: '欧阳雪', phone: '13987654321' });
    expect(await suggest('单')).toEqual(['单雄信']);
    expect(await suggest('雄信')).toEqual([]);
    expect(await suggest('shanxiong')).toEqual(['单雄信']);
    expect(await suggest('Shan Xiong')).toEqual(['单雄信']);
    expect(await suggest('sx')).toEqual(['单雄信']);
    expect(await suggest('oyx')).toEqual(['欧阳雪']);
    expect(await suggest('1101')).toEqual(['单雄信']);
    expect(await suggest('110')).toEqual([]);
    expect(await suggest('139')).toEqual(['欧阳雪']);
    expect(await suggest('4321')).toEqual(['欧阳雪']);
    expect(await suggest('6002x')).toEqual([]);
    expect(await suggest('1002x')).toEqual(['单雄信']);
    expect(await suggest('231002x')).toEqual([]);
  });

  it('finds a landline without its dash, and gives ten hits at most, masked', async () => {
    for (let at = 0; at < 12; at += 1) await take(appeal, { name: `王${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}` });
    expect(await suggest('0532838')).toHaveLength(10);
    const [hit] = await desk.residents['resident.suggest']({ text: '王' }, clerk());
    expect(hit).toMatchObject({ maskedPhone: '0532-****1234', address: '香港中路 1****' });
  });

  it('keeps what is new about a known person and takes nothing away', async () => {
    await take(application, { address: '' });
    await take(application, { phone: '', address: '东海西路 5 号' });
    expect(await register()).toMatchObject([{ phone: '13812345678', address: '东海西路 5 号', version: 2 }]);
  });

  it('knows a person without a document by name and telephone, and adds the document later', async () => {
    await take(appeal, {});
    await take(appeal, {});
    const [resident] = await register();
    expect(await register()).toHaveLength(1);
    await take(application, { name: '李四', residentId: resident?.id ?? null });
    expect(await register()).toMatchObject([{ documentNumber: '11010519491231002X', birthDate: '1949-12-31' }]);
  });

  it('does not mix up people where the clerk typed on over a chosen one', async () => {
    await take(appeal, {});
    const [chosen] = await register();
    await take(appeal, { name: '赵六', residentId: chosen?.id ?? null });
    await take(application, { name: '孙七', residentId: chosen?.id ?? null });
    expect((await register()).map((resident) => resident.name)).toEqual(['李四', '赵六', '孙七']);
  });

  it('records a changed name', async () => {
    await take(application, {});
    await take(application, { name: '张三' });
    expect(await register()).toMatchObject([{ name: '张三', pinyin: 'zhangsan', initials: 'zs' }]);
    const entries = await desk.rows(AuditEntryEntity);
    expect(entries.find((entry) => entry.action === 'resident.renamed')).toMatchObject({
      detail: { from: '张三丰', to: '张三' },
    });
  });

  it('records the opening of a full record', async () => {
    await take(application, {});
    const [resident] = await register();
    const record = await desk.residents['resident.open']({ id: resident?.id ?? '' }, clerk());
    expect(record).toMatchObject({ documentNumber: '11010519491231002X', phone: '13812345678' });
    const entries = await desk.rows(AuditEntryEntity);
    expect(entries.find((entry) => entry.action === 'resident.opened')).toMatchObject({
      actorId: actors.clerk.accountId,
      subjectId: resident?.id,
    });
    const missing = desk.residents['resident.open']({ id: testId(999_999) }, clerk());
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });
});
