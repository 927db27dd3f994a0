import type { FeatureHandlers } from '../../ipc/handlers';
import type { PasswordHasher } from '../../security/password';
import type { ServiceKit } from '../service-kit';
import { AccountService, type AccountSessions } from './account.service';

/** What the account feature needs beside the kit. */
export interface AccountDeps extends ServiceKit {
  readonly passwords: PasswordHasher;
  readonly sessions: AccountSessions;
}

/** Handlers of the administrators' work on accounts. */
export function createAccountCommands(deps: AccountDeps): FeatureHandlers<'account'> {
  const service = new AccountService(deps, deps.passwords, deps.sessions);
  return {
    'account.list': () => service.list(),
    'account.create': ({ username, password, ...fields }, { actor }) =>
      service.create(actor, username, password, fields),
    'account.update': ({ id, version, ...fields }, { actor }) => service.update(actor, { id, version }, fields),
    'account.setActive': ({ id, version, isActive }, { actor }) => service.setActive(actor, { id, version }, isActive),
    'account.unlock': async ({ id }, { actor }) => {
      await service.unlock(actor, id);
      return null;
    },
    'account.resetPassword': async ({ id, password }, { actor }) => {
      await service.resetPassword(actor, id, password);
      return null;
    },
  };
}
