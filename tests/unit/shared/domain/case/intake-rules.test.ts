import { describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/case/intake';
import { checkIntake, type IntakeFacts } from '#shared/domain/case/intake-rules';
import { zhCN } from '#shared/i18n/zh-CN';
import { immediateItem, itemVersionIds, promisedItem } from '../../../../factories/test-office';

const application: Intake = {
  applicant: {
    residentId: null,
    name: '张三',
    documentType: 'citizen-id',
    documentNumber: '11010519491231002X',
    overrideReason: '',
    phone: '',
    address: '',
  },
  agent: null,
  kind: 'application',
  channel: 'window',
  itemVersionId: itemVersionIds.promised,
  categoryCode: null,
  content: '',
  communityId: null,
  gridId: null,
  place: '',
  urgency: 'ordinary',
  materials: [],
};
const appeal: Intake = {
  ...application,
  applicant: { ...application.applicant, documentNumber: '', phone: '13812345678' },
  kind: 'appeal',
  itemVersionId: null,
  categoryCode: 'T0101',
  content: '井盖松动',
};
const agent = { name: '王五', documentNumber: '', phone: '', relation: '子女', proof: '' };
const offered = { ...promisedItem, isOffered: true };
const thing = { tree: 'thing', parentCode: 'T01', isRetired: false } as const;
const facts: IntakeFacts = { today: '2026-03-02', purpose: 'take', item: offered, category: thing };

const applicantWith = (base: Intake, applicant: Partial<Intake['applicant']>): Intake => ({
  ...base,
  applicant: { ...base.applicant, ...applicant },
});
const handed = (position: number) => ({ position, isSubmitted: true, isWaived: false, isOriginalSeen: true, pages: 1 });

describe('the rules of an intake', () => {
  it('lets a whole application, appeal and service request pass', () => {
    expect(checkIntake(application, facts)).toEqual({});
    expect(checkIntake(appeal, facts)).toEqual({});
    const service = { ...facts, category: { ...thing, tree: 'service' } as const };
    expect(checkIntake({ ...appeal, kind: 'service' }, service)).toEqual({});
  });

  const cases: readonly (readonly [string, Intake, Partial<IntakeFacts>, Readonly<Record<string, string>>])[] = [
    ['no item', { ...application, itemVersionId: null }, {}, { itemVersionId: 'required' }],
    ['an unknown item', application, { item: null }, { itemVersionId: 'item-retired' }],
    ['a retired item', application, { item: { ...offered, isOffered: false } }, { itemVersionId: 'item-retired' }],
    ['a promised item settled', application, { purpose: 'settle' }, { itemVersionId: 'item-not-immediate' }],
    ['no document', applicantWith(application, { documentNumber: '' }), {}, { 'applicant.documentNumber': 'required' }],
    [
      'a date of birth that is none',
      applicantWith(application, { documentNumber: '110105194902300025' }),
      {},
      { 'applicant.documentNumber': 'citizen-id-birth-date' },
    ],
    [
      'a failed check without reason',
      applicantWith(application, { documentNumber: '110105194912310021' }),
      {},
      { 'applicant.overrideReason': 'checksum-mismatch' },
    ],
    ['a bad phone', applicantWith(application, { phone: '123' }), {}, { 'applicant.phone': 'phone-shape' }],
    ['a material twice', { ...application, materials: [handed(0), handed(0)] }, {}, { materials: 'materials-unfit' }],
    ['a material too many', { ...application, materials: [handed(3)] }, {}, { materials: 'materials-unfit' }],
    [
      'a material waived that must be there',
      { ...application, materials: [{ ...handed(0), isSubmitted: false, isWaived: true }] },
      {},
      { 'materials.0.isWaived': 'not-waivable' },
    ],
    [
      'an agent without papers',
      { ...application, agent },
      {},
      { 'agent.documentNumber': 'required', 'agent.proof': 'required' },
    ],
    ['an agent with a bad phone', { ...appeal, agent: { ...agent, phone: '1' } }, {}, { 'agent.phone': 'phone-shape' }],
    ['no category', { ...appeal, categoryCode: null }, {}, { categoryCode: 'required' }],
    ['a retired category', appeal, { category: { ...thing, isRetired: true } }, { categoryCode: 'category-retired' }],
    [
      'a service for an appeal',
      appeal,
      { category: { ...thing, tree: 'service' } },
      { categoryCode: 'category-unfit' },
    ],
    ['a thing for a service', { ...appeal, kind: 'service' }, {}, { categoryCode: 'category-unfit' }],
    ['a big class', appeal, { category: { ...thing, parentCode: null } }, { categoryCode: 'category-too-wide' }],
    ['no matter', { ...appeal, content: '' }, {}, { content: 'required' }],
    ['an appeal without phone', applicantWith(appeal, { phone: '' }), {}, { 'applicant.phone': 'required' }],
    ['an appeal with materials', { ...appeal, materials: [handed(0)] }, {}, { materials: 'materials-unfit' }],
  ];

  it.each(cases)('names %s', (_, intake, change, fields) => {
    expect(checkIntake(intake, { ...facts, ...change })).toEqual(fields);
  });

  it('takes a number that fails its check with a reason', () => {
    const odd = { documentNumber: '110105194912310021', overrideReason: '已核对户口簿' };
    expect(checkIntake(applicantWith(application, odd), facts)).toEqual({});
  });

  it('settles an immediate item', () => {
    const item = { ...immediateItem, isOffered: true };
    expect(checkIntake(application, { ...facts, item, purpose: 'settle' })).toEqual({});
  });

  it('lets a refusal go with the name and the matter alone', () => {
    const bare = applicantWith({ ...application, itemVersionId: null }, { documentNumber: '' });
    const refusal = { ...facts, item: null, category: null, purpose: 'refuse' } as const;
    expect(checkIntake(bare, refusal)).toEqual({ content: 'required' });
    expect(checkIntake({ ...bare, content: '办护照' }, refusal)).toEqual({});
    expect(checkIntake(applicantWith({ ...appeal, categoryCode: null }, { phone: '' }), refusal)).toEqual({});
  });

  it('has words for every code', () => {
    const codes = cases.flatMap(([, , , fields]) => Object.values(fields));
    expect(codes.filter((code) => !Object.hasOwn(zhCN.fields, code))).toEqual([]);
  });
});
