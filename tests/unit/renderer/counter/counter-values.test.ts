import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intakeFieldsSchema } from '#shared/domain/case/intake';
import {
  emptyValues,
  readDraft,
  toFormPath,
  toIntake,
} from '../../../../renderer/features/counter/model/counter-values';

describe('reading a draft', () => {
  it('takes anything without failing, and gives a whole form', () => {
    const keys = Object.keys(emptyValues());
    fc.assert(
      fc.property(fc.anything(), (content) => {
        expect(Object.keys(readDraft(content))).toEqual(keys);
      }),
    );
  });

  it('keeps what fits when the rest does not', () => {
    const draft = readDraft({
      applicant: { name: '张三', documentType: 'scroll' },
      content: '路灯不亮',
      materials: 'all',
    });
    expect(draft.applicant).toMatchObject({ name: '张三', documentType: 'citizen-id', phone: '' });
    expect(draft).toMatchObject({ content: '路灯不亮', materials: [], kind: 'application' });
  });

  it('reads back what the form saved', () => {
    const values = {
      ...emptyValues(),
      kind: 'appeal' as const,
      appealCode: 'T0105',
      content: '路灯不亮',
      hasAgent: true,
      relatedCase: { id: 'a', number: '3702' },
    };
    expect(readDraft(JSON.parse(JSON.stringify(values)))).toEqual(values);
  });
});

describe('what the form sends', () => {
  const filled = {
    ...emptyValues(),
    itemVersionId: '01995340-a6d0-7eb9-b7f1-04209cd324c3',
    appealCode: 'T0105',
    serviceCode: 'S0101',
    materials: [{ position: 0, isSubmitted: true, isWaived: false, isOriginalSeen: true, pages: 1 }],
  };

  it.each([
    ['application', filled.itemVersionId, null, 1],
    ['appeal', null, 'T0105', 0],
    ['service', null, 'S0101', 0],
  ] as const)('of an %s holds only what belongs to it', (kind, itemVersionId, categoryCode, materials) => {
    const intake = toIntake({ ...filled, kind });
    expect(intake).toMatchObject({ kind, itemVersionId, categoryCode, agent: null });
    expect(intake.materials).toHaveLength(materials);
    const named = { ...intake, applicant: { ...intake.applicant, name: '张三' } };
    expect(intakeFieldsSchema.safeParse(named).success).toBe(true);
  });

  it('names the form’s own field for a path of the command', () => {
    expect(toFormPath('intake.applicant.name', 'application')).toBe('applicant.name');
    expect(toFormPath('intake.categoryCode', 'appeal')).toBe('appealCode');
    expect(toFormPath('categoryCode', 'service')).toBe('serviceCode');
  });
});
