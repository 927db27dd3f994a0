import type { ServerTrial, StorageState } from '#shared/ipc/commands/storage';
import type { MoveState } from '#shared/ipc/commands/storage-move';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { confirmLastEntry } from './clock.repository';
import type { ServerEntry, StorageControl } from './storage-control.port';

type Act = Parameters<ServiceKit['audit']['record']>[2];

/** What the service works with; `kit` is null while no database is open. */
export interface StorageDeps {
  readonly control: StorageControl;
  readonly kit: Pick<ServiceKit, 'database' | 'audit'> | null;
}

/** Who may change where the data is: the administrator of the office, or anybody where there is no office to ask. */
export class StorageService {
  constructor(private readonly deps: StorageDeps) {}

  state(): StorageState {
    return this.deps.control.state();
  }

  async test(actor: Actor | undefined, entry: ServerEntry): Promise<ServerTrial> {
    await this.require(actor);
    return this.deps.control.test(entry);
  }

  async connect(actor: Actor | undefined, entry: ServerEntry, isPasswordKept: boolean): Promise<StorageState> {
    await this.require(actor);
    const trial = await this.deps.control.test(entry);
    if (trial.kind === 'fault') throw new CommandError('server-unfit', { fault: trial.fault });
    if (trial.kind === 'empty' && !trial.canBuild) throw new CommandError('server-unfit', { fault: 'schema-older' });
    await this.record(actor, { action: 'storage.connected', subjectId: '', detail: { host: entry.server.host } });
    await this.deps.control.connect(entry, isPasswordKept);
    return this.state();
  }

  async workHere(actor: Actor | undefined): Promise<StorageState> {
    await this.require(actor);
    await this.record(actor, { action: 'storage.brought-here', subjectId: '', detail: {} });
    await this.deps.control.workHere();
    return this.state();
  }

  async confirmClock(actor: Actor | undefined): Promise<StorageState> {
    const { kit, control } = this.deps;
    if (kit === null || actor === undefined) throw new CommandError('starting');
    return kit.database.write('storage.confirmClock', async (tx) => {
      await confirmLastEntry(tx);
      await kit.audit.record(tx, actor, { action: 'clock.confirmed', subjectId: '' });
      tx.afterCommit(() => control.confirmClock());
      return { ...this.state(), clockDoubt: null };
    });
  }

  async enter(password: string, isPasswordKept: boolean): Promise<StorageState> {
    this.requireWaiting();
    await this.deps.control.enter(password, isPasswordKept);
    return this.state();
  }

  async enterPassphrase(passphrase: string): Promise<StorageState> {
    this.requireWaiting();
    await this.deps.control.enterPassphrase(passphrase);
    return this.state();
  }

  async enterPhrase(phrase: string): Promise<StorageState> {
    this.requireWaiting();
    await this.deps.control.enterPhrase(phrase);
    return this.state();
  }

  async upgrade(user: string, password: string): Promise<StorageState> {
    this.requireWaiting();
    await this.deps.control.upgrade(user, password);
    return this.state();
  }

  async retry(): Promise<StorageState> {
    await this.deps.control.retry();
    return this.state();
  }

  move(): MoveState {
    return this.deps.control.move();
  }

  /** The act is recorded before the move, so that it is in the log at both ends. */
  async moveThere(actor: Actor | undefined, entry: ServerEntry, isPasswordKept: boolean): Promise<MoveState> {
    this.requireStill('here');
    const trial = await this.deps.control.test(entry);
    if (trial.kind === 'fault' && trial.fault !== 'moving') {
      throw new CommandError('server-unfit', { fault: trial.fault });
    }
    await this.record(actor, { action: 'storage.moved-there', subjectId: '', detail: { host: entry.server.host } });
    this.deps.control.moveThere(entry, isPasswordKept);
    return this.move();
  }

  async moveHere(actor: Actor | undefined): Promise<MoveState> {
    this.requireStill('server');
    await this.record(actor, { action: 'storage.moved-here', subjectId: '', detail: {} });
    this.deps.control.moveHere();
    return this.move();
  }

  async stopMove(): Promise<MoveState> {
    await this.deps.control.stopMove();
    return this.move();
  }

  private requireStill(kind: 'here' | 'server'): void {
    if (this.state().place.kind !== kind) throw new CommandError('conflict');
    if (this.move().kind === 'running') throw new CommandError('moving');
  }

  private requireWaiting(): void {
    if (this.state().phase !== 'waiting') throw new CommandError('forbidden');
  }

  private async require(actor: Actor | undefined): Promise<void> {
    if (actor?.role === 'administrator' || this.state().phase === 'waiting') return;
    if (actor !== undefined || (await this.deps.control.hasOffice())) throw new CommandError('forbidden');
  }

  /** The act stays in the log of the database that is left. */
  private async record(actor: Actor | undefined, act: Act): Promise<void> {
    const { kit } = this.deps;
    if (kit === null || actor === undefined) return;
    await kit.database.write('storage.change', async (tx) => {
      await kit.audit.record(tx, actor, act);
      return act.action.startsWith('storage.moved') ? this.move() : this.state(); // the answer of a repeated command
    });
  }
}
