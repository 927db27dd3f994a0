import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { ROLES, type Role } from '#shared/domain/people/roles';
import { Flag, Id, Instant, oneOf, Ref, Short, Whole } from '../columns';
import { OrgUnitEntity } from './org-unit.entity';

/** An account of a member of staff. `usernameKey` is the user name in lower case: names differ by more than case. */
@Entity({ name: 'accounts' })
@Check('accounts_role', oneOf('role', ROLES))
export class AccountEntity {
  @Id() id!: string;
  @Short(40) username!: string;
  @Index('accounts_username', { unique: true }) @Short(40) usernameKey!: string;
  @Short(40) displayName!: string;
  @Short(16) role!: Role;
  @ForeignKey(() => OrgUnitEntity, { name: 'accounts_unit_fk' }) @Index('accounts_unit') @Ref() unitId!: string;
  @Short(255) passwordHash!: string;
  @Flag() mustChangePassword!: boolean;
  @Flag() isActive!: boolean;
  @Whole() failedLogins!: number;
  @Instant({ nullable: true }) lockedUntil!: string | null;
  @Instant({ nullable: true }) lastLoginAt!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
