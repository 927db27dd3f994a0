import type { Database } from '../../database/database';
import type { Actor } from '../../security/actor';
import { findAccount } from './session.repository';
import type { SessionStore } from './session-store';

/**
 * Lets the sessions of this desk follow what an administrator does at another: whoever was closed, moved, given another
 * role or a new password is signed out here too, within the second in which it is told.
 */
export class SessionFollower {
  constructor(
    private readonly database: Database,
    private readonly store: SessionStore,
  ) {}

  /** Begins to follow; also after the server was gone, when something may not have been heard. */
  start(failed: (error: unknown) => void): void {
    const follow = () => void this.follow().catch(failed);
    this.database.onTold(({ name }) => {
      if (name === 'account.changed') follow();
    });
    this.database.link?.listen({
      onTold: () => undefined,
      onState: ({ isOpen }) => {
        if (isOpen) follow();
      },
    });
  }

  /** Looks at every signed-in person's account. */
  async follow(): Promise<void> {
    const actors = this.store.actors();
    if (actors.length === 0) return;
    await this.database.read(async (tx) => {
      for (const actor of actors) this.settle(actor, await findAccount(tx, actor.accountId));
    });
  }

  private settle(actor: Actor, account: Awaited<ReturnType<typeof findAccount>>): void {
    const isSame = account?.isActive === true && account.role === actor.role && account.unitId === actor.unitId;
    const isRenewed = account?.mustChangePassword === true && !this.store.mustChangePassword(actor.accountId);
    if (!isSame || isRenewed) this.store.endSessionsOf(actor.accountId);
    else if (account.displayName !== actor.displayName) this.store.rename(actor.accountId, account.displayName);
  }
}
