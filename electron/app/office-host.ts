import type { FileFault } from '#shared/domain/storage/file-fault';
import type { ServerFault } from '#shared/domain/storage/server-fault';
import type { Server, ServerTrial, StorageState } from '#shared/ipc/commands/storage';
import type { MoveState } from '#shared/ipc/commands/storage-move';
import type { CommandReply } from '#shared/ipc/errors';
import type { DatabaseLocation } from '../database/data-source';
import type { ClockWatch } from '../database/file/clock-watch';
import { MissingDatabaseError } from '../database/file-fault';
import { buildDatabase, openDatabase } from '../database/open-database';
import { findFault } from '../database/server/find-fault';
import type { LineState } from '../database/server/server-line';
import { tryServer } from '../database/server/try-server';
import { createAuditTrail } from '../features/audit/audit-trail.service';
import { createFolderShelf } from '../features/file/folder-shelf';
import { OfficeMover } from '../features/storage/office-mover';
import type { ServerEntry, StorageControl } from '../features/storage/storage-control.port';
import { readOffice } from '../settings/settings.repository';
import type { BackupHost } from './backup-parts';
import { type HostParts, isThere, type OpenOffice } from './host-parts';
import { KeyGate } from './key-gate';
import { findOpeningFault, mayPass, NO_FAULT, type OpeningFault } from './opening-fault';
import { Patience } from './patience';
import { accessOf, RememberedPlace } from './remembered-place';
import { createWaitingDispatcher, needsNoData } from './waiting-dispatcher';
import { watchClock } from './watch-clock';

const MINUTE_MS = 60_000;
/** So long the window has for the answer before everything under it is opened anew. */
const ANSWER_MS = 200;

/**
 * Opens the office's data under the window, wherever it lies, and changes it when it is told to. While there is none
 * (no password yet, no server) it answers the few commands that need no data and tries again by itself.
 */
export class OfficeHost implements StorageControl, BackupHost {
  #office: OpenOffice | null = null;
  #phase: 'opening' | 'open' | 'waiting' = 'opening';
  #fault: ServerFault | null = null;
  #fileFault: FileFault | null = null;
  #hasFile = false;
  #isClosed = false;
  #clockWatch: ClockWatch | null = null;
  /** Somebody wants an empty database though there are backups. */
  #mayBegin = false;
  readonly #waiting = createWaitingDispatcher(this, () => this.parts);

  readonly #patience = new Patience();
  readonly #mover: OfficeMover;
  readonly #remembered: RememberedPlace;
  readonly #keys: KeyGate;

  constructor(private readonly parts: HostParts) {
    const { clock, log, filesFolder } = parts;
    this.#remembered = new RememberedPlace(parts);
    this.#keys = new KeyGate(parts.masterKeys);
    parts.backups.attach(this);
    this.#mover = new OfficeMover({ clock, log, files: createFolderShelf(filesFolder) });
  }

  /** Opens what is remembered. Where that cannot be opened, the window says so, and what passes is waited for. */
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
    this.#patience.cancel();
    await Promise.all([this.#mover.stop(), this.parts.backups.stop()]);
    await this.#closeOffice();
  }

  state(): StorageState {
    const line = this.#office?.database.link?.line.state ?? { isOpen: true };
    return {
      place: this.#remembered.place,
      phase: this.#phase === 'open' && !line.isOpen ? 'lost' : this.#phase,
      fault: line.isOpen ? this.#fault : findFault(line.error),
      fileFault: this.#fileFault,
      keyNeed: this.#phase === 'waiting' && !this.#remembered.lacksPassword ? this.#keys.need : null,
      fileTrouble: this.#office?.database.file?.trouble ?? null,
      lostAt: line.isOpen ? null : line.lostAt,
      nextTryAt: line.isOpen ? this.#patience.nextTryAt : line.nextTryAt,
      clockOffSeconds: this.#clockOffSeconds(),
      clockDoubt: this.#clockWatch?.doubt ?? null,
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

  confirmClock(): void {
    this.#clockWatch?.confirm();
  }

  async upgrade(user: string, password: string): Promise<void> {
    const { place } = this.#remembered;
    if (place.kind !== 'server') return;
    const owner: Server = { ...place.server, user };
    const location = { driver: 'postgres', ...accessOf({ server: owner, password }) } as const;
    try {
      await this.parts.backups.beforeUpgrade(location);
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

  get isHere(): boolean {
    return this.#remembered.place.kind === 'here';
  }

  opened(): OpenOffice | null {
    return this.#office;
  }

  async swap(place: () => Promise<void>): Promise<void> {
    this.#patience.cancel();
    await this.#closeOffice();
    this.#phase = 'opening';
    this.#tellState();
    try {
      await place();
    } finally {
      await this.#open();
    }
  }

  async beginAnew(): Promise<void> {
    this.#mayBegin = true;
    await this.#open();
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
    this.#phase = 'opening';
    this.#patience.soon(ANSWER_MS, () => void this.#reopen());
  }

  async #reopen(): Promise<void> {
    try {
      await this.#closeOffice();
      await this.#open();
    } catch (error) {
      this.parts.log.error('the data could not be opened anew', error);
      this.#wait({ server: 'other', file: null });
    }
  }

  async #closeOffice(): Promise<void> {
    const office = this.#office;
    if (office === null) return;
    this.#office = null;
    this.#phase = 'opening';
    this.#tellState();
    this.#clockWatch?.stop();
    this.#clockWatch = null;
    await office.stop();
    await office.database.close();
  }

  async #open(): Promise<void> {
    if (this.#office !== null || this.#isClosed) return;
    this.#patience.cancel();
    this.#hasFile = await isThere(this.parts.databaseFile);
    if (this.#remembered.lacksPassword) return this.#wait(NO_FAULT);
    if (this.#phase !== 'waiting') this.#phase = 'opening'; // a page that waits keeps what is typed there
    try {
      await this.#openOffice(this.#remembered.location);
    } catch (error) {
      this.#wait(await findOpeningFault(error, this.isHere, this.parts));
    }
  }

  async #openOffice(location: DatabaseLocation): Promise<void> {
    const { clock, log, run } = this.parts;
    if (location.driver === 'sqlite' && !this.#mayBegin && (await this.parts.backups.isMissed())) {
      throw new MissingDatabaseError(location.file);
    }
    const database = await this.#keys.pass((masters) => openDatabase(location, clock, log, masters));
    if (database === null) return this.#wait(NO_FAULT);
    try {
      await this.#keys.record(database, createAuditTrail(clock, this.parts.newId, this.parts.desk));
      this.#clockWatch = await watchClock(database, this.parts, () => this.#tellState());
      this.#office = { database, location, ...(await run(database, this)) };
    } catch (error) {
      this.#clockWatch?.stop();
      await database.close();
      throw error;
    }
    database.link?.listen({ onTold: () => undefined, onState: (state) => this.#onLine(state) });
    database.file?.listen(() => this.#tellState());
    this.#phase = 'open';
    this.#fault = null;
    this.#fileFault = null;
    this.#patience.reset();
    this.#tellState();
    await this.parts.backups.opened(database);
  }

  /** Waits for somebody, or for what passes by itself. */
  #wait(found: OpeningFault): void {
    this.#phase = 'waiting';
    this.#fault = found.server;
    this.#fileFault = found.file;
    this.#patience.cancel();
    if (mayPass(found) && !this.#isClosed) this.#patience.wait(() => void this.#reopen());
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
