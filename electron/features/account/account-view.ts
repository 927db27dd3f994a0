import { lockedMinutes } from '#shared/domain/people/lockout';
import type { AccountView } from '#shared/ipc/commands/account';
import type { AccountEntity } from '../../database/entities/account.entity';

/** An account as administrators see it at `now`. */
export function viewAccount(account: AccountEntity, unitName: string, now: string): AccountView {
  const { id, username, displayName, role, unitId, isActive, lastLoginAt, version } = account;
  const isLockedOut = lockedMinutes(account.lockedUntil, now) > 0;
  return { id, username, displayName, role, unitId, unitName, isActive, isLockedOut, lastLoginAt, version };
}
