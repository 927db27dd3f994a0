import type { AuditAction } from '#shared/domain/audit/acts';
import type { AuditChange } from '#shared/domain/audit/audit-change';
import { listChanges } from '#shared/domain/audit/list-changes';
import { ORDER_UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import { NO_FAILURES } from '#shared/domain/people/lockout';
import { isPowerful, type Role } from '#shared/domain/people/roles';
import { usernameKey } from '#shared/domain/people/username';
import { businessDay } from '#shared/domain/time/business-day';
import type { AccountView } from '#shared/ipc/commands/account';
import type { SecondPerson } from '#shared/ipc/commands/second-person';
import type { AccountEntity } from '../../database/entities/account.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { PasswordHasher } from '../../security/password';
import type { ServiceKit } from '../service-kit';
import type { SecondAttempt, SecondPersonService } from '../session/second-person.service';
import {
  findAccount,
  findUnit,
  findUnitName,
  forceAccount,
  insertAccount,
  listAccounts,
  lockAdministrators,
  updateAccount,
} from './account.repository';
import { viewAccount } from './account-view';

/** Open sessions, as far as accounts touch them. The session store is one. */
export interface AccountSessions {
  endSessionsOf(accountId: string): void;
  rename(accountId: string, displayName: string): void;
}

/** What an administrator fills in. */
export interface AccountFields {
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
}

/** An account in the version that the administrator saw. */
export interface AccountVersion {
  readonly id: string;
  readonly version: number;
}

/** The accounts of the office. There is always an active administrator. */
export class AccountService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly passwords: PasswordHasher,
    private readonly sessions: AccountSessions,
    private readonly secondPersons: SecondPersonService,
  ) {}

  list(): Promise<readonly AccountView[]> {
    return this.kit.database.read(async (tx) => {
      const now = this.kit.clock.now();
      return (await listAccounts(tx)).map(({ account, unitName }) => viewAccount(account, unitName, now));
    });
  }

  async create(
    asker: Asker,
    { username, password }: { readonly username: string; readonly password: string },
    fields: AccountFields,
    second: SecondPerson | null,
  ): Promise<AccountView> {
    const attempt = isPowerful(fields.role) ? await this.secondPersons.attemptIfNamed(second) : null;
    const passwordHash = await this.passwords.hash(password);
    return this.kit.database.write('account.create', async (tx) => {
      await this.checkUnit(tx, fields);
      const account: AccountEntity = {
        id: this.kit.newId(),
        username,
        usernameKey: usernameKey(username),
        ...fields,
        passwordHash,
        mustChangePassword: true,
        isActive: true,
        ...NO_FAILURES,
        lastLoginAt: null,
        version: 1,
      };
      const isNew = await insertAccount(tx, account);
      if (!isNew) throw new CommandError('username-taken', {}, { username: 'invalid' });
      const beside = await this.admitFor(tx, asker, attempt, account.id, [account.role]);
      const { role } = account;
      if (beside === null) await this.record(tx, asker, account, 'account.created', { role });
      else await this.record(tx, asker, account, 'account.created-by-two', { role, ...beside });
      return this.view(tx, account.id);
    });
  }

  async update(
    asker: Asker,
    target: AccountVersion,
    fields: AccountFields,
    second: SecondPerson | null,
  ): Promise<AccountView> {
    const attempt = await this.secondPersons.attemptIfNamed(second);
    return this.kit.database.write('account.update', async (tx) => {
      const before = await this.find(tx, target.id);
      await this.checkUnit(tx, fields);
      if (fields.role !== 'administrator') await this.keepAnAdministrator(tx, before);
      const { role } = fields;
      const beside = await this.admitFor(
        tx,
        asker,
        attempt,
        target.id,
        role === before.role ? [] : [role, before.role],
      );
      await this.change(tx, target, fields);
      const changes = await this.findChanges(tx, before, fields);
      const after = { ...before, ...fields };
      if (beside === null) await this.record(tx, asker, after, 'account.updated', { role }, changes);
      else await this.record(tx, asker, after, 'account.updated-by-two', { role, ...beside }, changes);
      const hasOtherRights = before.role !== fields.role || before.unitId !== fields.unitId;
      tx.afterCommit(() => {
        if (hasOtherRights) this.sessions.endSessionsOf(target.id);
        else this.sessions.rename(target.id, fields.displayName);
      });
      return this.view(tx, target.id);
    });
  }

  async open(asker: Asker, target: AccountVersion): Promise<AccountView> {
    return this.kit.database.write('account.setActive', async (tx) => {
      const before = await this.find(tx, target.id);
      await this.checkUnit(tx, before);
      await this.change(tx, target, { isActive: true });
      await this.record(tx, asker, before, 'account.activated');
      return this.view(tx, target.id);
    });
  }

  /** Nobody takes an account out of use alone: whoever could, could rid himself of those who look at what he does. */
  async close(asker: Asker, target: AccountVersion, second: SecondPerson | null): Promise<AccountView> {
    const attempt = await this.secondPersons.attempt(second);
    return this.kit.database.write('account.setActive', async (tx) => {
      const before = await this.find(tx, target.id);
      await this.keepAnAdministrator(tx, before);
      const { displayName } = await this.secondPersons.admit(tx, asker, attempt, [target.id]);
      await this.change(tx, target, { isActive: false });
      await this.record(tx, asker, before, 'account.closed', { second: displayName });
      tx.afterCommit(() => this.sessions.endSessionsOf(target.id));
      return this.view(tx, target.id);
    });
  }

  async unlock(asker: Asker, id: string): Promise<void> {
    await this.kit.database.write('account.unlock', async (tx) => {
      const account = await this.find(tx, id);
      await forceAccount(tx, id, NO_FAILURES);
      await this.record(tx, asker, account, 'account.unlocked');
      return null;
    });
  }

  /** Who gives a manager a new password could sign in as him: that takes two. */
  async resetPassword(asker: Asker, id: string, password: string, second: SecondPerson | null): Promise<void> {
    const attempt = await this.secondPersons.attemptIfNamed(second);
    const passwordHash = await this.passwords.hash(password);
    await this.kit.database.write('account.resetPassword', async (tx) => {
      const account = await this.find(tx, id);
      const beside = await this.admitFor(tx, asker, attempt, id, [account.role]);
      await forceAccount(tx, id, { passwordHash, mustChangePassword: true, ...NO_FAILURES });
      if (beside === null) await this.record(tx, asker, account, 'account.password-reset');
      else await this.record(tx, asker, account, 'account.password-reset-by-two', beside);
      tx.afterCommit(() => this.sessions.endSessionsOf(id));
      return null;
    });
  }

  /** The second person as the log names him, where one of the roles has power and there is somebody to ask. */
  private async admitFor(
    tx: WriteTx,
    asker: Asker,
    attempt: SecondAttempt,
    accountId: string,
    roles: readonly Role[],
  ): Promise<{ readonly second: string } | null> {
    if (!roles.some(isPowerful)) return null;
    const account = await this.secondPersons.admitWhereThereIsOne(tx, asker, attempt, [accountId]);
    return account === null ? null : { second: account.displayName };
  }

  private async find(tx: WriteTx, id: string): Promise<AccountEntity> {
    const account = await findAccount(tx, id);
    if (account === null) throw new CommandError('not-found');
    return account;
  }

  private async change(tx: WriteTx, target: AccountVersion, fields: Partial<AccountEntity>): Promise<void> {
    const isDone = await updateAccount(tx, target.id, target.version, fields);
    if (!isDone) throw new CommandError('conflict');
  }

  /** The unit must be in use and, for a handler, one that orders are sent to. */
  private async checkUnit(tx: WriteTx, fields: Pick<AccountFields, 'role' | 'unitId'>): Promise<void> {
    const unit = await findUnit(tx, fields.unitId, businessDay(this.kit.clock.now()));
    if (unit === null) throw new CommandError('invalid-input', {}, { unitId: 'invalid' });
    if (fields.role === 'handler' && !ORDER_UNIT_KINDS.includes(unit.kind)) {
      throw new CommandError('unit-unsuitable', {}, { unitId: 'invalid' });
    }
  }

  private async keepAnAdministrator(tx: WriteTx, account: AccountEntity): Promise<void> {
    const ids = await lockAdministrators(tx);
    if (ids.includes(account.id) && ids.length === 1) throw new CommandError('last-administrator');
  }

  private async view(tx: WriteTx, id: string): Promise<AccountView> {
    const account = await this.find(tx, id);
    return viewAccount(account, await findUnitName(tx, account.unitId), this.kit.clock.now());
  }

  /** What is told by names: an id says nothing in the log. */
  private async findChanges(tx: WriteTx, before: AccountFields, after: AccountFields): Promise<readonly AuditChange[]> {
    const told = async ({ displayName, role, unitId }: AccountFields) => {
      return { displayName, role, unit: await findUnitName(tx, unitId) };
    };
    return listChanges(await told(before), await told(after));
  }

  private async record(
    tx: WriteTx,
    asker: Asker,
    account: Pick<AccountEntity, 'id' | 'username' | 'displayName'>,
    action: AuditAction,
    facts: Readonly<Record<string, string>> = {},
    changes: readonly AuditChange[] = [],
  ): Promise<void> {
    const { id, username, displayName } = account;
    const detail = { username, displayName, ...facts };
    await this.kit.audit.record(tx, asker, { action, subjectId: id, detail, changes });
    tx.tell('account.changed', {});
  }
}
