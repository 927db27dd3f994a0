import { describe, expect, it } from 'vitest';
import { factsOfCase } from '#shared/domain/flow/case-facts';
import { type ConditionTerm, isConditionMet } from '#shared/domain/flow/condition';
import { checkFormValues, type FormField, keptFormValues } from '#shared/domain/flow/form-field';

const facts = { size: '12', kind: '甲', day: '2026-03-02', blank: '' };
const met = (field: string, operator: ConditionTerm['operator'], ...values: string[]) =>
  isConditionMet({ combine: 'all', terms: [{ field, operator, values }] }, facts);

describe('isConditionMet', () => {
  it('compares numbers by their size, days by the calendar, other texts by their letters', () => {
    expect(met('size', 'less', '9')).toBe(false);
    expect(met('size', 'greater', '9')).toBe(true);
    expect(met('size', 'is', '１２.0')).toBe(true);
    expect(met('day', 'less', '2026-03-10')).toBe(true);
    expect(met('day', 'greater', '2026-03-02')).toBe(false);
    expect(met('kind', 'one-of', '乙', '甲')).toBe(true);
    expect(met('kind', 'is-not', '甲')).toBe(false);
    expect(met('kind', 'less', '乙')).toBe(false);
  });

  it('takes what is not known for neither equal, less nor greater', () => {
    for (const operator of ['is', 'one-of', 'less', 'greater', 'is-filled'] as const) {
      expect(met('blank', operator, '1'), operator).toBe(false);
      expect(met('missing', operator, '1'), operator).toBe(false);
    }
    expect(met('missing', 'is-not', '1')).toBe(true);
  });

  it('joins its terms by all or any', () => {
    const terms: ConditionTerm[] = [
      { field: 'kind', operator: 'is', values: ['甲'] },
      { field: 'size', operator: 'less', values: ['5'] },
    ];
    expect(isConditionMet({ combine: 'all', terms }, facts)).toBe(false);
    expect(isConditionMet({ combine: 'any', terms }, facts)).toBe(true);
    expect(isConditionMet(null, facts)).toBe(true);
  });
});

describe('factsOfCase', () => {
  const source = {
    agent: null,
    channel: 'window' as const,
    communityId: null,
    documentType: 'citizen-id' as const,
    documentNumber: '11010519491231002X',
    receivedDay: '2026-03-02',
    formValues: { size: '3' },
  };

  it('knows the age on the day of receipt, and what the form says', () => {
    expect(factsOfCase(source)).toEqual({
      size: '3',
      'case:has-agent': 'no',
      'case:channel': 'window',
      'case:has-community': 'no',
      'case:applicant-age': '76',
      'case:document-type': 'citizen-id',
    });
    expect(factsOfCase({ ...source, receivedDay: '2025-12-31' })['case:applicant-age']).toBe('76');
    expect(factsOfCase({ ...source, receivedDay: '2025-12-30' })['case:applicant-age']).toBe('75');
  });

  it('does not guess an age, and a form cannot stand in for a built-in fact', () => {
    expect(factsOfCase({ ...source, documentType: 'passport' })['case:applicant-age']).toBe('');
    expect(factsOfCase({ ...source, formValues: { 'case:channel': 'web' } })['case:channel']).toBe('window');
  });
});

describe('checkFormValues', () => {
  const field = (key: string, type: FormField['type'], isRequired = false): FormField => ({
    ...{ key, label: key, type, isRequired, hint: '' },
    options: type === 'choice' ? ['甲', '乙'] : [],
  });
  const form = [
    field('name', 'text', true),
    field('size', 'number'),
    field('day', 'date'),
    field('own', 'yes-no'),
    field('kind', 'choice'),
  ];

  it('names what is wrong with each field', () => {
    const values = { size: 'three', day: '2026-02-30', own: 'maybe', kind: '丙', other: 'x' };
    expect(checkFormValues(form, values)).toEqual({
      name: 'required',
      size: 'form-number',
      day: 'form-date',
      own: 'invalid',
      kind: 'form-choice',
      other: 'form-unknown',
    });
    const right = { name: '张', size: '３', day: '2026-02-28', own: 'no', kind: '乙' };
    expect(checkFormValues(form, right)).toEqual({});
    expect(keptFormValues(form, { ...right, own: '' })).toEqual({
      name: '张',
      size: '3',
      day: '2026-02-28',
      kind: '乙',
    });
  });

  it('needs nothing for a matter that is refused', () => {
    expect(checkFormValues(form, {}, true)).toEqual({});
    expect(checkFormValues(form, { size: 'x' }, true)).toEqual({ size: 'form-number' });
  });
});
