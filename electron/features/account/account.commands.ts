import type { FeatureHandlers } from '../../ipc/handlers';
import type { PasswordHasher } from '../../security/password';
import type { ServiceKit } from '../service-kit';
import type { SecondPersonService } from '../session/second-person.service';
import { AccountService, type AccountSessions } from './account.service';

/** What the account feature needs beside the kit. */
export interface AccountDeps extends ServiceKit {
  readonly passwords: PasswordHasher;
  readonly sessions: AccountSessions;
  readonly secondPersons: SecondPersonService;
}

/** Handlers of the administrators' work on accounts. */
export function createAccountCommands(deps: AccountDeps): FeatureHandlers<'account'> {
  const service = new AccountService(deps, deps.passwords, deps.sessions, deps.secondPersons);
  return {
    'account.list': () => service.list(),
    'account.create': ({ username, password, second, ...fields }, { actor }) =>
      service.create(actor, { username, password }, fields, second),
    'account.update': ({ id, version, second, ...fields }, { actor }) =>
      service.update(actor, { id, version }, fields, second),
    'account.setActive': ({ id, version, isActive, second }, { actor }) =>
      isActive ? service.open(actor, { id, version }) : service.close(actor, { id, version }, second),
    'account.unlock': async ({ id }, { actor }) => {
      await service.unlock(actor, id);
      return null;
    },
    'account.resetPassword': async ({ id, password, second }, { actor }) => {
      await service.resetPassword(actor, id, password, second);
      return null;
    },
  };
}
