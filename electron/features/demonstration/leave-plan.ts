import { addDays, businessDay } from '#shared/domain/time/business-day';
import type { StandInEntity } from '../../database/entities/stand-in.entity';
import type { OfficeBase } from './office-facts';
import { createRandom } from './random';

const LEAVE_DAYS = 4;

/** The handler of the last grid is on leave this week, and the community answers for him. */
export function planLeave({ units, accounts }: OfficeBase, seed: string, now: string): StandInEntity[] {
  const grid = units.findLast(({ kind }) => kind === 'grid');
  const handler = accounts.find(({ unitId }) => unitId === grid?.id);
  const communityId = grid?.parentId ?? null;
  if (grid === undefined || handler === undefined || communityId === null) return [];
  const firstDay = businessDay(now);
  return [
    {
      id: createRandom(seed, 'leave').id(Date.parse(now)),
      absentUnitId: grid.id,
      absentAccountId: handler.id,
      standInUnitId: communityId,
      standInAccountId: null,
      firstDay,
      lastDay: addDays(firstDay, LEAVE_DAYS),
      reason: '年休假',
      createdAt: now,
      createdByName: accounts.find(({ role }) => role === 'coordinator')?.displayName ?? '',
      endedAt: null,
      endedByName: '',
      version: 1,
    },
  ];
}
