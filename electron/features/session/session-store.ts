import type { Clock } from '#shared/domain/time/clock';
import type { Sessions } from '../../ipc/dispatcher';
import type { Actor } from '../../security/actor';

interface Session {
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
  readonly isLocked: boolean;
  readonly touchedAt: number;
  /** The street that somebody of a district looks at; null for all. */
  readonly streetId: string | null;
}

const MINUTE_MS = 60_000;

/** Who is signed in at which window. Kept in memory only: closing the program signs everybody out. */
export class SessionStore implements Sessions {
  readonly #sessions = new Map<number, Session>();
  #idleLockMinutes = 15;

  constructor(private readonly clock: Clock) {}

  /** Signs a person in at a window; whoever was there before is gone. */
  open(windowId: number, actor: Actor, mustChangePassword: boolean): void {
    this.#sessions.set(windowId, {
      actor,
      mustChangePassword,
      isLocked: false,
      touchedAt: this.#now(),
      streetId: null,
    });
  }

  /** The street that the person at a window has chosen. */
  streetOf(windowId: number): string | null {
    return this.#sessions.get(windowId)?.streetId ?? null;
  }

  /** Lets the person at a window look at one street, or at all. */
  chooseStreet(windowId: number, streetId: string | null): void {
    const session = this.#sessions.get(windowId);
    if (session !== undefined) this.#replace(windowId, session, { streetId });
  }

  /** Who is signed in, locked or not. */
  actors(): readonly Actor[] {
    return [...this.#sessions.values()].map(({ actor }) => actor);
  }

  find(windowId: number): Session | null {
    const session = this.#sessions.get(windowId);
    if (session === undefined) return null;
    if (session.isLocked || !this.#isIdle(session)) return session;
    // Kept, because the very command that asks may touch the session and would make it look busy again.
    return this.#replace(windowId, session, { isLocked: true });
  }

  touch(windowId: number): void {
    const session = this.find(windowId);
    if (session !== null) this.#replace(windowId, session, { touchedAt: this.#now() });
  }

  lock(windowId: number): void {
    const session = this.#sessions.get(windowId);
    if (session !== undefined) this.#replace(windowId, session, { isLocked: true });
  }

  unlock(windowId: number): void {
    const session = this.#sessions.get(windowId);
    if (session !== undefined) this.#replace(windowId, session, { isLocked: false, touchedAt: this.#now() });
  }

  /** Forgets a window: signed out or closed. */
  close(windowId: number): void {
    this.#sessions.delete(windowId);
  }

  /** Ends every session of an account, but not the one at `exceptWindowId`. */
  endSessionsOf(accountId: string, exceptWindowId?: number): void {
    for (const [windowId, session] of this.#sessions) {
      if (session.actor.accountId === accountId && windowId !== exceptWindowId) this.#sessions.delete(windowId);
    }
  }

  /** Whether an open session of an account still waits for a password of its own. */
  mustChangePassword(accountId: string): boolean {
    return [...this.#sessions.values()].some((each) => each.actor.accountId === accountId && each.mustChangePassword);
  }

  /** Lets open sessions bear a person's new name, as the audit trail writes it. */
  rename(accountId: string, displayName: string): void {
    for (const [windowId, session] of this.#sessions) {
      if (session.actor.accountId !== accountId) continue;
      this.#replace(windowId, session, { actor: { ...session.actor, displayName } });
    }
  }

  /** The person at a window has a password of his own now. */
  acceptPassword(windowId: number): void {
    const session = this.#sessions.get(windowId);
    if (session !== undefined) this.#replace(windowId, session, { mustChangePassword: false });
  }

  setIdleLockMinutes(minutes: number): void {
    this.#idleLockMinutes = minutes;
  }

  #isIdle(session: Session): boolean {
    // A clock that was set back far must not keep a screen open.
    return Math.abs(this.#now() - session.touchedAt) >= this.#idleLockMinutes * MINUTE_MS;
  }

  #replace(windowId: number, session: Session, change: Partial<Session>): Session {
    const replaced = { ...session, ...change };
    this.#sessions.set(windowId, replaced);
    return replaced;
  }

  #now(): number {
    return Date.parse(this.clock.now());
  }
}
