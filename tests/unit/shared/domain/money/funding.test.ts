import { describe, expect, it } from 'vitest';
import { findCommunityOf, listFundingSources, readFundingState } from '#shared/domain/money/funding';

const unit = (
  id: string,
  kind: 'street' | 'section' | 'community' | 'grid' | 'compound' | 'team',
  parentId: string | null,
) => ({
  ...{ id, kind, parentId },
});
const units = [
  unit('street', 'street', null),
  unit('section', 'section', 'street'),
  unit('a', 'community', 'street'),
  unit('grid', 'grid', 'a'),
  unit('compound', 'compound', 'grid'),
  unit('team', 'team', 'street'),
  unit('loop', 'grid', 'loop'),
];

describe('money follows the task', () => {
  it.each([
    ['a', 'a'],
    ['grid', 'a'],
    ['compound', 'a'],
    ['section', null],
    ['team', null],
    ['street', null],
    ['loop', null],
    ['nobody', null],
  ])('%s belongs to community %s', (id, community) => {
    expect(findCommunityOf(id, units)?.id ?? null).toBe(community);
  });

  it('shows money that nobody confirmed in time as such', () => {
    const due = '2026-03-16T09:00:00.000Z';
    expect(readFundingState({ status: 'sent', confirmDueAt: due }, '2026-03-16T09:00:00.000Z')).toBe('sent');
    expect(readFundingState({ status: 'sent', confirmDueAt: due }, '2026-03-16T09:00:00.001Z')).toBe('overdue');
    expect(readFundingState({ status: 'confirmed', confirmDueAt: due }, '2026-04-16T09:00:00.001Z')).toBe('confirmed');
    expect(readFundingState({ status: 'waived', confirmDueAt: null }, '2026-04-16T09:00:00.001Z')).toBe('waived');
  });

  it('reads the list of sources', () => {
    expect(listFundingSources('街道财政、 区级专项，街道财政,')).toEqual(['街道财政', '区级专项']);
  });
});
