import { describe, expect, it } from 'vitest';
import { ROLES } from '#shared/domain/people/roles';
import { isAllowed } from '#shared/ipc/rights';
import { NAVIGATION_KEYS, navigation } from '../../../../renderer/app/navigation';

describe('main navigation', () => {
  it.each(ROLES)('has a key for every page of %s', (role) => {
    const entries = navigation.filter(({ needs }) => isAllowed(role, needs));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(NAVIGATION_KEYS.length);
  });

  it('gives no key twice', () => {
    expect(new Set(NAVIGATION_KEYS).size).toBe(NAVIGATION_KEYS.length);
  });
});
