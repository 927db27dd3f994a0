import { countFailure, lockedMinutes, NO_FAILURES } from '#shared/domain/people/lockout';
import type { AccountEntity } from '../../database/entities/account.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import type { PasswordHasher } from '../../security/password';
import type { ServiceKit } from '../service-kit';
import { keepSecurityFields, lockAccount } from './session.repository';

/** A password held against an account, before anything is kept. */
export interface Attempt {
  readonly account: AccountEntity | null;
  readonly isRight: boolean;
  /** A hash with today's parameters where the kept one is outdated. */
  readonly freshHash: string | null;
}

/** How an attempt ended. */
export type Outcome =
  | { readonly kind: 'right'; readonly account: AccountEntity }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly minutes: number }
  | { readonly kind: 'inactive' };

/** The one way in which a password is checked: first the slow hash outside any write, then the count inside one. */
export class CredentialCheck {
  constructor(
    private readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>,
    private readonly passwords: PasswordHasher,
  ) {}

  /** Holds a password against an account; an unknown account takes the same time. */
  async attempt(find: (tx: ReadTx) => Promise<AccountEntity | null>, password: string): Promise<Attempt> {
    const account = await this.kit.database.read(find);
    const { isRight, isOutdated } = await this.passwords.verify(password, account?.passwordHash ?? null);
    return { account, isRight, freshHash: isRight && isOutdated ? await this.passwords.hash(password) : null };
  }

  /**
   * Decides an attempt with the account as it is now, so that guesses sent at once cannot slip past the lock, and keeps
   * the count. A locked account is not opened by the right password; an inactive one says so only to the right password.
   */
  async settle(tx: WriteTx, attempt: Attempt): Promise<Outcome> {
    const account = attempt.account === null ? null : await lockAccount(tx, attempt.account.id);
    if (account === null) {
      await this.kit.audit.record(tx, null, { action: 'session.failed', subjectId: '', detail: { username: null } });
      return { kind: 'wrong' };
    }
    const minutes = lockedMinutes(account.lockedUntil, this.kit.clock.now());
    if (minutes > 0) return { kind: 'locked', minutes };
    const isUnchanged = account.passwordHash === attempt.account?.passwordHash;
    if (!attempt.isRight || !isUnchanged) return this.fail(tx, account);
    if (!account.isActive) {
      await this.recordFailure(tx, account);
      return { kind: 'inactive' };
    }
    const hash = attempt.freshHash === null ? {} : { passwordHash: attempt.freshHash };
    await keepSecurityFields(tx, account.id, { ...NO_FAILURES, ...hash });
    return { kind: 'right', account };
  }

  private async fail(tx: WriteTx, account: AccountEntity): Promise<Outcome> {
    const now = this.kit.clock.now();
    const state = countFailure(account, now);
    await keepSecurityFields(tx, account.id, state);
    await this.recordFailure(tx, account);
    const minutes = lockedMinutes(state.lockedUntil, now);
    if (minutes === 0) return { kind: 'wrong' };
    const act = {
      action: 'account.locked-out',
      subjectId: account.id,
      detail: { username: account.username },
    } as const;
    await this.kit.audit.record(tx, null, act);
    return { kind: 'locked', minutes };
  }

  /** Without an actor: nobody has proved to be anybody. What was typed is not kept, it may be a password. */
  private recordFailure(tx: WriteTx, account: AccountEntity): Promise<void> {
    const act = { action: 'session.failed', subjectId: account.id, detail: { username: account.username } } as const;
    return this.kit.audit.record(tx, null, act);
  }
}

/** The error that tells an attempt's end; `field` is the form's field of the password. */
export function errorOf(outcome: Exclude<Outcome, { kind: 'right' }>, field: string): CommandError {
  if (outcome.kind === 'locked') return new CommandError('account-locked', { minutes: outcome.minutes });
  if (outcome.kind === 'inactive') return new CommandError('account-inactive');
  return new CommandError('wrong-credentials', {}, { [field]: 'invalid' });
}
