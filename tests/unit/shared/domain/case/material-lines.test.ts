import { describe, expect, it } from 'vitest';
import { changeLine, changeList, submitAll } from '#shared/domain/case/material-lines';
import { completeMaterials, findMissing } from '#shared/domain/case/missing-materials';
import type { Material } from '#shared/domain/catalogue/service-item';

const material = (copies: number): Material => ({
  name: `material ${copies}`,
  level: 'main',
  form: 'original',
  copies,
  source: 'applicant',
  isWaivable: true,
  note: '',
});
const materials = [material(1), material(2), material(3)];
const untouched = completeMaterials(materials, []);
const second = untouched.filter((line) => line.position === 1);

describe('ticking materials', () => {
  it.each(second)('counts a page for each copy once it is in', (line) => {
    expect(changeLine(line, { isSubmitted: true })).toMatchObject({
      isSubmitted: true,
      isOriginalSeen: false,
      pages: 2,
    });
  });

  it.each(second)('takes what was seen for handed in', (line) => {
    expect(changeLine(line, { isOriginalSeen: true })).toMatchObject({ isSubmitted: true, isOriginalSeen: true });
  });

  it.each(second)('takes back pages and the look at the original with the tick', (line) => {
    const seen = { ...line, ...changeLine(line, { isOriginalSeen: true }) };
    expect(changeLine(seen, { isSubmitted: false })).toMatchObject({ isOriginalSeen: false, pages: 0 });
  });

  it.each(second)('cannot be waived and in at once', (line) => {
    const waived = { ...line, ...changeLine({ ...line, isSubmitted: true, pages: 5 }, { isWaived: true }) };
    expect(waived).toMatchObject({ isWaived: true, isSubmitted: false, pages: 0 });
    expect(changeLine(waived, { isSubmitted: true })).toMatchObject({ isWaived: false, isSubmitted: true });
  });

  it('leaves nothing missing, waives nothing and sees no original when all are in', () => {
    const waived = completeMaterials(materials, changeList(untouched, 0, { isWaived: true }));
    const all = submitAll(waived);
    expect(findMissing(all)).toEqual([]);
    expect(all.map((each) => [each.isWaived, each.isSubmitted, each.isOriginalSeen])).toEqual([
      [true, false, false],
      [false, true, false],
      [false, true, false],
    ]);
  });
});
