import type { Server, ServerTrial, StorageState } from '#shared/ipc/commands/storage';
import type { MoveState } from '#shared/ipc/commands/storage-move';

/** A server with its password. */
export interface ServerEntry {
  readonly server: Server;
  readonly password: string;
}

/** The hand on where the data is: what opens, closes and changes the database under the program. */
export interface StorageControl {
  state(): StorageState;
  /** Whether a database is open and holds an office. */
  hasOffice(): Promise<boolean>;
  test(entry: ServerEntry): Promise<ServerTrial>;
  /** Remembers the server and opens the desk on it, once the answer is out. */
  connect(entry: ServerEntry, isPasswordKept: boolean): Promise<void>;
  enter(password: string, isPasswordKept: boolean): Promise<void>;
  /** The passphrase that the keys wait for; fails with `passphrase-wrong`. */
  enterPassphrase(passphrase: string): Promise<void>;
  /** The recovery phrase that the keys wait for; fails with `phrase-wrong`. */
  enterPhrase(phrase: string): Promise<void>;
  /** This computer's clock is right. */
  confirmClock(): void;
  upgrade(user: string, password: string): Promise<void>;
  retry(): Promise<void>;
  /** Remembers that the data is here and opens the desk on it, once the answer is out. */
  workHere(): Promise<void>;
  /** How the last move stands. */
  move(): MoveState;
  /** Begins to move the open office to a server, and opens the desk on it in the end. */
  moveThere(entry: ServerEntry, isPasswordKept: boolean): void;
  /** Begins to move the open office into the file of this computer, and opens the desk on it in the end. */
  moveHere(): void;
  stopMove(): Promise<void>;
}
