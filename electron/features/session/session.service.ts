import type { AuditAction } from '#shared/domain/audit/acts';
import { usernameKey } from '#shared/domain/people/username';
import type { SessionView } from '#shared/ipc/commands/session';
import { commandScope } from '../../database/command-scope';
import type { AccountEntity } from '../../database/entities/account.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { Actor, Asker } from '../../security/actor';
import type { PasswordHasher } from '../../security/password';
import { readSettingsOf } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import { type Attempt, type CredentialCheck, errorOf, type Outcome } from './credential-check';
import { findAccount, findAccountByKey, findUnitName, keepSecurityFields } from './session.repository';
import type { SessionStore } from './session-store';
import { viewDistrict } from './view-district';

/** Signing in and out, the lock of the screen, and one's own password. */
export class SessionService {
  constructor(
    private readonly kit: ServiceKit,
    private readonly store: SessionStore,
    private readonly check: CredentialCheck,
    private readonly passwords: PasswordHasher,
  ) {}

  async login(windowId: number, username: string, password: string): Promise<SessionView> {
    const attempt = await this.check.attempt((tx) => findAccountByKey(tx, usernameKey(username)), password);
    return this.admit('session.login', attempt, async (tx, account) => {
      await keepSecurityFields(tx, account.id, { lastLoginAt: this.kit.clock.now() });
      const before = this.store.find(windowId);
      if (before !== null) await this.record(tx, before.actor, 'session.signed-out');
      await this.record(tx, askerOf(account), 'session.signed-in');
      const view = await this.view(tx, account, false, null);
      tx.afterCommit(() => {
        this.store.setIdleLockMinutes(view.idleLockMinutes);
        this.store.open(
          windowId,
          { ...askerOf(account), role: account.role, unitId: account.unitId },
          account.mustChangePassword,
        );
      });
      return view;
    });
  }

  async unlock(windowId: number, asker: Asker, password: string): Promise<SessionView> {
    const attempt = await this.check.attempt((tx) => findAccount(tx, asker.accountId), password);
    return this.admit('session.unlock', attempt, async (tx, account) => {
      await this.record(tx, asker, 'session.unlocked');
      const view = await this.view(tx, account, false, this.store.streetOf(windowId));
      tx.afterCommit(() => {
        this.store.setIdleLockMinutes(view.idleLockMinutes);
        this.store.unlock(windowId);
      });
      return view;
    });
  }

  lock(windowId: number): void {
    this.store.lock(windowId);
  }

  async logout(windowId: number): Promise<void> {
    const session = this.store.find(windowId);
    if (session === null) return;
    await this.writeUnrecorded('session.logout', async (tx) => {
      await this.record(tx, session.actor, 'session.signed-out');
      tx.afterCommit(() => this.store.close(windowId));
    });
  }

  async current(windowId: number): Promise<SessionView | null> {
    const session = this.store.find(windowId);
    if (session === null) return null;
    return this.kit.database.read(async (tx) => {
      const account = await findAccount(tx, session.actor.accountId);
      const { role, unitId } = session.actor;
      const isSame = account?.isActive === true && account.role === role && account.unitId === unitId;
      if (isSame) return this.view(tx, account, session.isLocked, this.store.streetOf(windowId));
      // Another program on the same database may have closed the account, or given it other rights.
      this.store.close(windowId);
      return null;
    });
  }

  async changePassword(windowId: number, asker: Asker, oldPassword: string, newPassword: string): Promise<SessionView> {
    const attempt = await this.check.attempt((tx) => findAccount(tx, asker.accountId), oldPassword);
    if (!attempt.isRight) throw await this.refuse(attempt, 'oldPassword');
    if (newPassword === oldPassword) throw new CommandError('password-unchanged', {}, { newPassword: 'invalid' });
    const passwordHash = await this.passwords.hash(newPassword);
    return this.kit.database.write('session.changePassword', async (tx) => {
      const outcome = await this.check.settle(tx, attempt);
      if (outcome.kind !== 'right') throw errorOf(outcome, 'oldPassword');
      await keepSecurityFields(tx, asker.accountId, { passwordHash, mustChangePassword: false });
      await this.record(tx, asker, 'account.password-changed');
      tx.afterCommit(() => {
        this.store.acceptPassword(windowId);
        this.store.endSessionsOf(asker.accountId, windowId);
      });
      const account = { ...outcome.account, mustChangePassword: false };
      return this.view(tx, account, false, this.store.streetOf(windowId));
    });
  }

  private async admit(
    name: string,
    attempt: Attempt,
    enter: (tx: WriteTx, account: AccountEntity) => Promise<SessionView>,
  ): Promise<SessionView> {
    const result = await this.writeUnrecorded(name, async (tx) => {
      const outcome = await this.check.settle(tx, attempt);
      if (outcome.kind !== 'right') return { outcome, view: null };
      return { outcome, view: await enter(tx, outcome.account) };
    });
    if (result.view === null) throw failureOf(result.outcome, 'password');
    return result.view;
  }

  /** Keeps the count of a wrong password and answers the error to throw. */
  private async refuse(attempt: Attempt, field: string): Promise<CommandError> {
    const outcome = await this.writeUnrecorded('session.refuse', (tx) => this.check.settle(tx, attempt));
    return failureOf(outcome, field);
  }

  /**
   * A write that is not kept as the command's answer: a login or unlocking sent twice must prove the password twice,
   * and a refusal must stay one.
   */
  private writeUnrecorded<T>(name: string, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return commandScope.exit(() => this.kit.database.write(name, work));
  }

  private record(tx: WriteTx, asker: Asker, action: AuditAction): Promise<void> {
    return this.kit.audit.record(tx, asker, { action, subjectId: asker.accountId });
  }

  /** Somebody of a district looks at one street, or at all (null), until he signs out. */
  chooseStreet(windowId: number, actor: Actor, streetId: string | null): Promise<SessionView> {
    return this.kit.database.read(async (tx) => {
      const account = await findAccount(tx, actor.accountId);
      const district = await viewDistrict(tx, actor.unitId, streetId, this.kit.clock.now());
      if (account === null || district?.isOwn !== true) throw new CommandError('forbidden');
      if (streetId !== null && district.street === null) throw new CommandError('not-found');
      this.store.chooseStreet(windowId, streetId);
      return this.view(tx, account, false, streetId);
    });
  }

  private async view(
    tx: ReadTx,
    account: AccountEntity,
    isLocked: boolean,
    chosenId: string | null,
  ): Promise<SessionView> {
    const { id, username, displayName, role, unitId, mustChangePassword } = account;
    const unitName = await findUnitName(tx, unitId);
    const district = await viewDistrict(tx, unitId, chosenId, this.kit.clock.now());
    const { idleLockMinutes } = await readSettingsOf(tx, district?.street?.id ?? null);
    const person = { accountId: id, username, displayName, role, unitId, unitName, district };
    return { ...person, mustChangePassword, isLocked, idleLockMinutes };
  }
}

function askerOf(account: AccountEntity): Asker {
  return { accountId: account.id, displayName: account.displayName };
}

function failureOf(outcome: Outcome, field: string): CommandError {
  return errorOf(outcome.kind === 'right' ? { kind: 'wrong' } : outcome, field);
}
