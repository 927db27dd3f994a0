import type { FeatureHandlers } from '../../ipc/handlers';
import type { PasswordHasher } from '../../security/password';
import type { ServiceKit } from '../service-kit';
import { CredentialCheck } from './credential-check';
import { SecondPersonService } from './second-person.service';
import { SessionService } from './session.service';
import type { SessionStore } from './session-store';

/** What the session feature needs beside the kit. */
export interface SessionDeps extends ServiceKit {
  readonly sessions: SessionStore;
  readonly passwords: PasswordHasher;
}

/** The second persons of acts that take two. */
export function createSecondPersons(kit: ServiceKit, passwords: PasswordHasher): SecondPersonService {
  return new SecondPersonService(kit, new CredentialCheck(kit, passwords));
}

/** Handlers of signing in and out. */
export function createSessionCommands(deps: SessionDeps): FeatureHandlers<'session'> {
  const check = new CredentialCheck(deps, deps.passwords);
  const service = new SessionService(deps, deps.sessions, check, deps.passwords);
  return {
    'session.login': (input, { windowId }) => service.login(windowId, input.username, input.password),
    'session.logout': async (_, { windowId }) => {
      await service.logout(windowId);
      return null;
    },
    'session.current': (_, { windowId }) => service.current(windowId),
    'session.lock': async (_, { windowId }) => {
      service.lock(windowId);
      return null;
    },
    'session.unlock': (input, { windowId, actor }) => service.unlock(windowId, actor, input.password),
    'session.chooseStreet': ({ streetId }, { windowId, actor }) => service.chooseStreet(windowId, actor, streetId),
    'session.changePassword': (input, { windowId, actor }) =>
      service.changePassword(windowId, actor, input.oldPassword, input.newPassword),
  };
}
