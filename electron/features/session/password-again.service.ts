import { commandScope } from '../../database/command-scope';
import { CommandError } from '../../database/errors';
import type { Asker } from '../../security/actor';
import type { PasswordHasher } from '../../security/password';
import type { ServiceKit } from '../service-kit';
import { CredentialCheck, errorOf } from './credential-check';
import { findAccount } from './session.repository';

/** Asks somebody who is signed in for his password once more, before an act that a borrowed desk must not do. */
export interface PasswordAgain {
  /** Fails with `wrong-credentials` or `account-locked`; wrong ones count towards the lock, as at the login. */
  require(asker: Asker, password: string): Promise<void>;
}

/** The asking over the database. */
export function createPasswordAgain(kit: ServiceKit, passwords: PasswordHasher): PasswordAgain {
  const check = new CredentialCheck(kit, passwords);
  return {
    async require(asker, password) {
      const attempt = await check.attempt((tx) => findAccount(tx, asker.accountId), password);
      // Not the command's answer: the same command sent again must prove the password again.
      const outcome = await commandScope.exit(() =>
        kit.database.write('session.passwordAgain', (tx) => check.settle(tx, attempt)),
      );
      if (outcome.kind !== 'right') throw errorOf(outcome, 'password');
      if (!attempt.isRight) throw new CommandError('wrong-credentials', {}, { password: 'invalid' });
    },
  };
}
