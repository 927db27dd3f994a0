import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceItemSchema } from '#shared/domain/catalogue/service-item';
import { checkFlow } from '#shared/domain/flow/check-flow';
import { conditionFields } from '#shared/domain/flow/condition';
import { formFieldSchema } from '#shared/domain/flow/form-field';
import { completeSteps, type ProcessStep } from '#shared/domain/flow/process-step';
import { promisedItem } from '../../../../factories/test-office';
import { anyFlow, makeStep } from './flow-arbitraries';

const fields = conditionFields([
  { key: 'size', label: '家庭人数', type: 'number', options: [], isRequired: true, hint: '' },
  { key: 'kind', label: '类别', type: 'choice', options: ['甲', '乙'], isRequired: true, hint: '' },
]);
const lead = makeStep('lead', { role: 'lead' });
const term = (
  field: string,
  operator: 'is' | 'less' | 'one-of',
  values: readonly string[],
): ProcessStep['condition'] => ({
  combine: 'all',
  terms: [{ field, operator, values: [...values] }],
});
const faultsOf = (...steps: readonly ProcessStep[]) =>
  checkFlow(steps, fields).map(({ code, stepKey }) => `${stepKey ?? '-'} ${code}`);

describe('checkFlow', () => {
  it.each<readonly [string, readonly ProcessStep[], readonly string[]]>([
    ['a key twice', [lead, makeStep('a'), makeStep('a')], ['a flow-key-repeated']],
    ['an unknown step before', [lead, makeStep('a', { after: ['gone'] })], ['a flow-step-unknown']],
    [
      'steps that wait for one another, and one behind them',
      [lead, makeStep('a', { after: ['b'] }), makeStep('b', { after: ['a'] }), makeStep('c', { after: ['a', 'lead'] })],
      ['a flow-cycle', 'b flow-cycle', 'c flow-unreachable'],
    ],
    ['no start', [makeStep('lead', { role: 'lead', after: ['lead'] })], ['- flow-no-start', 'lead flow-cycle']],
    ['no lead', [makeStep('a')], ['- lead-missing']],
    [
      'a lead that may be skipped',
      [makeStep('lead', { role: 'lead', condition: term('kind', 'is', ['甲']) })],
      ['lead lead-conditional'],
    ],
    [
      'a condition on no field',
      [lead, makeStep('a', { condition: term('gone', 'is', ['1']) })],
      ['a flow-condition-field'],
    ],
    [
      'a comparison that does not suit',
      [lead, makeStep('a', { condition: term('kind', 'less', ['甲']) })],
      ['a flow-condition-type'],
    ],
    [
      'a value that cannot be',
      [
        lead,
        makeStep('a', { condition: term('kind', 'one-of', ['甲', '丙']) }),
        makeStep('b', { condition: term('size', 'less', ['many']) }),
        makeStep('c', { condition: term('case:has-agent', 'is', ['maybe']) }),
      ],
      ['a flow-condition-value', 'b flow-condition-value', 'c flow-condition-value'],
    ],
  ])('finds %s', (_, steps, faults) => {
    expect(faultsOf(...steps)).toEqual(faults);
  });

  it('finds nothing in any flow without cycles that has a lead', () => {
    fc.assert(
      fc.property(anyFlow, ({ steps }) => {
        const plain = steps.map((step) => ({ ...step, condition: null }));
        expect(checkFlow([...plain, lead], fields)).toEqual([]);
      }),
    );
  });
});

describe('items of older programs', () => {
  it('are read as steps that follow one another, without a form', () => {
    const { formFields: _, ...item } = promisedItem;
    const process = [
      { name: '入户', section: 'community', limitWorkingDays: 3, role: 'co-handler' },
      { name: '审核', section: 'social-affairs', limitWorkingDays: 5, role: 'lead' },
      { name: '公示', section: 'community', limitWorkingDays: null, role: 'co-handler' },
    ];
    const read = serviceItemSchema.parse({ ...item, process });
    expect(read.formFields).toEqual([]);
    expect(read.process.map(({ key, after }) => [key, ...after])).toEqual([
      ['step-1'],
      ['step-2', 'step-1'],
      ['step-3', 'step-2'],
    ]);
    expect(read.process.map(({ condition, special }) => [condition, special])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('stay as they are when they are completed twice, and what is no list is left to the schema', () => {
    const once = completeSteps([{ name: '甲' }, { name: '乙' }]);
    expect(completeSteps(once)).toEqual(once);
    expect(completeSteps('nothing')).toBe('nothing');
    expect(completeSteps([null])).toEqual([null]);
  });
});

describe('formFieldSchema', () => {
  const field = { key: 'a', label: '甲', type: 'text', options: [] as string[], isRequired: false, hint: '' };
  it.each([
    ['form-options-missing', { type: 'choice', options: ['甲'] }],
    ['form-option-repeated', { type: 'choice', options: ['甲', '甲'] }],
    ['form-options-needless', { options: ['甲', '乙'] }],
  ])('reports %s', (code, change) => {
    const { error } = formFieldSchema.safeParse({ ...field, ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});
