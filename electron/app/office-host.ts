import { stat } from 'node:fs/promises';
import type { ServerFault } from '#shared/domain/storage/server-fault';
import type { Clock } from '#shared/domain/time/clock';
import type { Server, ServerTrial, StorageState } from '#shared/ipc/commands/storage';
import type { MoveState } from '#shared/ipc/commands/storage-move';
import type { CommandReply } from '#shared/ipc/errors';
import type { DatabaseLocation } from '../database/data-source';
import type { Database } from '../database/database';
import { buildDatabase, openDatabase } from '../database/open-database';
import { findFault, isPassing } from '../database/server/find-fault';
import type { LineState } from '../database/server/server-line';
import { tryServer } from '../database/server/try-server';
import { createAuditTrail, type Desk } from '../features/audit/audit-trail.service';
import { createFolderShelf } from '../features/file/folder-shelf';
import { OfficeMover } from '../features/storage/office-mover';
import type { ServerEntry, StorageControl } from '../features/storage/storage-control.port';
import type { EventPublisher } from '../ipc/event-publisher';
import type { Log } from '../logging/log';
import type { DeskKeys } from '../security/master-keys.port';
import type { SecretStore } from '../security/secret-store.port';
import { readOffice } from '../settings/settings.repository';
import type { Program } from './compose';
import { KeyGate } from './key-gate';
import { accessOf, RememberedPlace } from './remembered-place';
import { createWaitingDispatcher, needsNoData } from './waiting-dispatcher';

/** What is running over an open database. */
export interface RunningOffice {
  readonly program: Program;
  /** Ends what runs by itself; the database is closed afterwards. */
  stop(): Promise<void>;
}

/** What the host is given. */
export interface HostParts {
  readonly databaseFile: string;
  readonly placeFile: string;
  /** The folder of attached files while the data is here. */
  readonly filesFolder: string;
  readonly secrets: SecretStore;
  readonly masterKeys: DeskKeys;
  /** The computer, as the log names it. */
  readonly desk: Desk;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly events: EventPublisher;
  readonly log: Log;
  /** Builds the program over a database and starts what runs by itself. */
  readonly run: (database: Database, control: StorageControl) => Promise<RunningOffice>;
}

interface OpenOffice extends RunningOffice {
  readonly database: Database;
}

const MINUTE_MS = 60_000;
/** So long the window has for the answer before everything under it is opened anew. */
const ANSWER_MS = 200;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Opens the office's data under the window, wherever it lies, and changes it when it is told to. While there is none
 * (no password yet, no server) it answers the few commands that need no data and tries again by itself.
 */
export class OfficeHost implements StorageControl {
  #office: OpenOffice | null = null;
  #phase: 'opening' | 'open' | 'waiting' = 'opening';
  #fault: ServerFault | null = null;
  #nextTryAt: string | null = null;
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #hasFile = false;
  #isClosed = false;
  readonly #waiting = createWaitingDispatcher(this, () => this.parts);

  readonly #mover: OfficeMover;
  readonly #remembered: RememberedPlace;
  readonly #keys: KeyGate;

  constructor(private readonly parts: HostParts) {
    const { clock, log, filesFolder } = parts;
    this.#remembered = new RememberedPlace(parts);
    this.#keys = new KeyGate(parts.masterKeys);
    this.#mover = new OfficeMover({ clock, log, files: createFolderShelf(filesFolder) });
  }

  /** Opens what is remembered. Rejects where the file of this computer cannot be opened; a server is waited for. */
  async start(): Promise<void> {
    await this.#remembered.read();
    await this.#open();
  }

  /** Answers a call of a window, from the office or, while there is none, from here. */
  dispatch(windowId: number, envelope: unknown): Promise<CommandReply<unknown>> {
    const office = needsNoData(envelope) ? null : this.#office;
    return (office?.program.dispatcher ?? this.#waiting).dispatch(windowId, envelope);
  }

  closeWindow(windowId: number): void {
    this.#office?.program.closeWindow(windowId);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#mover.stop();
    await this.#closeOffice();
  }

  state(): StorageState {
    const line = this.#office?.database.link?.line.state ?? { isOpen: true };
    return {
      place: this.#remembered.place,
      phase: this.#phase === 'open' && !line.isOpen ? 'lost' : this.#phase,
      fault: line.isOpen ? this.#fault : findFault(line.error),
      keyNeed: this.#phase === 'waiting' && !this.#remembered.lacksPassword ? this.#keys.need : null,
      fileTrouble: this.#office?.database.file?.trouble ?? null,
      lostAt: line.isOpen ? null : line.lostAt,
      nextTryAt: line.isOpen ? this.#nextTryAt : line.nextTryAt,
      clockOffSeconds: this.#clockOffSeconds(),
      canKeepPassword: this.parts.secrets.isThere(),
      hasDatabaseHere: this.#hasFile,
    };
  }

  async hasOffice(): Promise<boolean> {
    const database = this.#office?.database;
    return database !== undefined && (await database.read(readOffice)) !== null;
  }

  test(entry: ServerEntry): Promise<ServerTrial> {
    return tryServer(accessOf(entry));
  }

  async connect(entry: ServerEntry, isPasswordKept: boolean): Promise<void> {
    await this.#remembered.remember({ kind: 'server', server: entry.server }, entry.password, isPasswordKept);
    this.#openSoon();
  }

  async enter(password: string, isPasswordKept: boolean): Promise<void> {
    await this.#remembered.remember(this.#remembered.place, password, isPasswordKept);
    await this.#open();
  }

  async enterPassphrase(passphrase: string): Promise<void> {
    await this.#keys.enterPassphrase(passphrase);
    await this.#open();
    this.#keys.refuseWrong();
  }

  async enterPhrase(phrase: string): Promise<void> {
    await this.#keys.enterPhrase(this.#remembered.location, phrase);
    if (this.#keys.need === null) await this.#open();
    else this.#tellState(); // it is to be kept under a passphrase, which is chosen first
  }

  async upgrade(user: string, password: string): Promise<void> {
    const { place } = this.#remembered;
    if (place.kind !== 'server') return;
    const owner: Server = { ...place.server, user };
    const location = { driver: 'postgres', ...accessOf({ server: owner, password }) } as const;
    try {
      await buildDatabase(location, this.parts.clock);
    } catch (error) {
      this.#fault = findFault(error);
      this.#tellState();
      return;
    }
    await this.#open();
  }

  async retry(): Promise<void> {
    if (this.#office !== null) this.#office.database.link?.line.retry();
    else if (this.#phase === 'waiting') await this.#open();
  }

  async workHere(): Promise<void> {
    await this.#remembered.remember({ kind: 'here' }, null, false);
    this.#openSoon();
  }

  move(): MoveState {
    return this.#mover.state;
  }

  moveThere(entry: ServerEntry, isPasswordKept: boolean): void {
    this.#move({ driver: 'postgres', ...accessOf(entry) }, () => this.connect(entry, isPasswordKept));
  }

  moveHere(): void {
    this.#move({ driver: 'sqlite', file: this.parts.databaseFile }, () => this.workHere());
  }

  stopMove(): Promise<void> {
    return this.#mover.stop();
  }

  #move(to: DatabaseLocation, switchOver: () => Promise<void>): void {
    const database = this.#office?.database;
    if (database !== undefined) this.#mover.start({ database, from: this.#remembered.location, to, switchOver });
  }

  #clockOffSeconds(): number | null {
    const off = this.#office?.database.link?.clock.deskOffMs ?? 0;
    return Math.abs(off) < MINUTE_MS ? null : Math.round(off / 1000);
  }

  #openSoon(): void {
    clearTimeout(this.#timer);
    this.#phase = 'opening';
    this.#timer = setTimeout(() => void this.#reopen(), ANSWER_MS);
  }

  async #reopen(): Promise<void> {
    try {
      await this.#closeOffice();
      await this.#open();
    } catch (error) {
      this.parts.log.error('the data could not be opened anew', error);
      this.#wait('other');
    }
  }

  async #closeOffice(): Promise<void> {
    const office = this.#office;
    if (office === null) return;
    this.#office = null;
    this.#phase = 'opening';
    this.#tellState();
    await office.stop();
    await office.database.close();
  }

  async #open(): Promise<void> {
    if (this.#office !== null || this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#hasFile = await isThere(this.parts.databaseFile);
    if (this.#remembered.lacksPassword) return this.#wait(null);
    if (this.#phase !== 'waiting') this.#phase = 'opening'; // a page that waits keeps what is typed there
    try {
      await this.#openOffice(this.#remembered.location);
    } catch (error) {
      if (this.#remembered.place.kind === 'here') throw error;
      this.parts.log.warn(`the server could not be opened: ${findFault(error)}`);
      this.#wait(findFault(error));
    }
  }

  async #openOffice(location: DatabaseLocation): Promise<void> {
    const { clock, log, run } = this.parts;
    const database = await this.#keys.pass((masters) => openDatabase(location, clock, log, masters));
    if (database === null) return this.#wait(null);
    try {
      await this.#keys.record(database, createAuditTrail(clock, this.parts.newId, this.parts.desk));
      this.#office = { database, ...(await run(database, this)) };
    } catch (error) {
      await database.close();
      throw error;
    }
    database.link?.listen({ onTold: () => undefined, onState: (state) => this.#onLine(state) });
    database.file?.listen(() => this.#tellState());
    this.#phase = 'open';
    this.#fault = null;
    this.#nextTryAt = null;
    this.#pause = FIRST_PAUSE_MS;
    this.#tellState();
  }

  #wait(fault: ServerFault | null): void {
    this.#phase = 'waiting';
    this.#fault = fault;
    this.#nextTryAt = null;
    if (fault !== null && isPassing(fault) && !this.#isClosed) {
      this.#nextTryAt = new Date(Date.now() + this.#pause).toISOString();
      this.#timer = setTimeout(() => void this.#reopen(), this.#pause);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    }
    this.#tellState();
  }

  #onLine(state: LineState): void {
    this.parts.log.info(state.isOpen ? 'the server is back' : `the server is gone: ${findFault(state.error)}`);
    this.#tellState();
  }

  #tellState(): void {
    this.parts.events.publish('storage.changed', { isOpen: this.state().phase === 'open' });
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
