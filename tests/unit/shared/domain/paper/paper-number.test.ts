import { describe, expect, it } from 'vitest';
import { formatPaperSerial, issuerName, officeShortName } from '#shared/domain/paper/paper-number';

describe('names and numbers of papers', () => {
  it.each([
    ['香港中路街道', '香港中路'],
    ['香港中路街道办事处', '香港中路'],
    ['某某镇', '某某镇'],
    ['街道', '街道'],
  ])('shortens %s to %s', (name, short) => expect(officeShortName(name)).toBe(short));

  it('names street and centre once', () => {
    expect(issuerName('甲街道', '受理中心')).toBe('甲街道受理中心');
    expect(issuerName('甲街道', '甲街道受理中心')).toBe('甲街道受理中心');
  });

  it('writes serials with five digits, more where needed', () => {
    expect([1, 99_999, 100_000].map(formatPaperSerial)).toEqual(['00001', '99999', '100000']);
  });
});
