import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideValue, listChanges } from '#shared/domain/audit/list-changes';
import { maskPhone } from '#shared/domain/identity/mask';
import { sayChange } from '#shared/i18n/say-change';
import { createI18n } from '#shared/i18n/translator';

describe('what an act changed', () => {
  it('is nothing where a record is as it was, and every field that is not', () => {
    const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
    fc.assert(
      fc.property(record, record, (before, after) => {
        expect(listChanges(before, { ...before })).toEqual([]);
        const changed = Object.keys(after).filter((key) => before[key] !== after[key]);
        expect(listChanges(before, after).map(({ field }) => field)).toEqual(changed.slice(0, 40));
      }),
    );
  });

  it('is told by the parts of lists and structures', () => {
    const before = { hours: { urgent: 2, usual: 24 }, materials: [{ name: '户口簿' }], note: null };
    const after = { hours: { urgent: 1, usual: 24 }, materials: [{ name: '户口簿' }, { name: '照片' }], note: null };
    expect(listChanges(before, after)).toEqual([
      { field: 'hours.urgent', before: '2', after: '1' },
      { field: 'materials.1', before: '', after: '{"name":"照片"}' },
    ]);
  });

  it('hides what is a person’s', () => {
    const [before, after] = [
      { phone: '13812345678', address: '香港中路 1 号', name: '王芳' },
      { phone: '13900001111', address: '', name: '王芳' },
    ];
    expect(listChanges(before, after, { phone: maskPhone, address: hideValue })).toEqual([
      { field: 'phone', before: '138****5678', after: '139****1111' },
      { field: 'address', before: '***', after: '' },
    ]);
  });

  it('is cut where it is long: the log is no copy of a record', () => {
    const [change] = listChanges({ text: '' }, { text: 'x'.repeat(5000) });
    expect(change?.after).toHaveLength(200);
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`f${at}`, at]));
    expect(listChanges({}, many)).toHaveLength(40);
  });

  it('is said in words, with yes and no, roles and places in a list', () => {
    const { t } = createI18n('zh-CN');
    expect(sayChange(t, { field: 'role', before: 'clerk', after: 'manager' })).toEqual({
      field: '岗位',
      before: '窗口受理员',
      after: '分管领导',
    });
    expect(sayChange(t, { field: 'materials.1.isWaivable', before: '', after: 'true' })).toEqual({
      field: '申请材料 · 第 2 项 · isWaivable',
      before: '（空）',
      after: '是',
    });
    expect(sayChange(t, { field: 'idleLockMinutes', before: '15', after: '5' }).field).toBe('无操作锁屏时间');
  });
});
