import { isPowerful } from '#shared/domain/people/roles';
import { usernameKey } from '#shared/domain/people/username';
import type { SecondPerson } from '#shared/ipc/commands/second-person';
import { commandScope } from '../../database/command-scope';
import type { AccountEntity } from '../../database/entities/account.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { type Attempt, type CredentialCheck, errorOf } from './credential-check';
import { countFitBeside, findAccountByKey } from './session.repository';

/** A second person's password as it was held against the account; null where nobody was named. */
export type SecondAttempt = Attempt | null;

/** Four eyes: a second person proves with the own password, in the very act, to stand for it too. */
export class SecondPersonService {
  constructor(
    private readonly kit: Pick<ServiceKit, 'database'>,
    private readonly check: CredentialCheck,
  ) {}

  /** Holds the password against the account, before the act's write. A wrong one is counted and recorded. */
  async attempt(person: SecondPerson | null): Promise<NonNullable<SecondAttempt>> {
    if (person === null) throw new CommandError('second-person-needed', {}, { 'second.username': 'required' });
    const key = usernameKey(person.username);
    const attempt = await this.check.attempt((tx) => findAccountByKey(tx, key), person.password);
    if (attempt.isRight) return attempt;
    const outcome = await commandScope.exit(() =>
      this.kit.database.write('second-person.refuse', (tx) => this.check.settle(tx, attempt)),
    );
    throw errorOf(outcome.kind === 'right' ? { kind: 'wrong' } : outcome, 'second.password');
  }

  /**
   * Within the act's write: the account as it is now. Neither the asker nor any of `others` may be the second person;
   * somebody whose password was given by another has not proved to be himself yet.
   */
  async admit(tx: WriteTx, asker: Asker, attempt: Attempt, others: readonly string[]): Promise<AccountEntity> {
    const outcome = await this.check.settle(tx, attempt);
    if (outcome.kind !== 'right') throw errorOf(outcome, 'second.password');
    const { account } = outcome;
    const isOneself = [asker.accountId, ...others].includes(account.id);
    if (isOneself || account.mustChangePassword || !isPowerful(account.role)) {
      throw new CommandError('second-person-unfit', {}, { 'second.username': 'invalid' });
    }
    return account;
  }

  /** Before an act that takes two only where there are two: nobody named is no fault yet. */
  attemptIfNamed(person: SecondPerson | null): Promise<SecondAttempt> {
    return person === null ? Promise.resolve(null) : this.attempt(person);
  }

  /**
   * Within such an act's write: the second person, or null where nobody of the street or the district could be one. An
   * office with one administrator and one manager must still be able to help the one who forgot the password.
   */
  async admitWhereThereIsOne(
    tx: WriteTx,
    asker: Asker,
    attempt: SecondAttempt,
    others: readonly string[],
  ): Promise<AccountEntity | null> {
    if (attempt !== null) return this.admit(tx, asker, attempt, others);
    if ((await countFitBeside(tx, [asker.accountId, ...others])) === 0) return null;
    throw new CommandError('second-person-needed', {}, { 'second.username': 'required' });
  }
}
