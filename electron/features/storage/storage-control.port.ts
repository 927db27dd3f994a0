import type { Server, ServerTrial, StorageState } from '#shared/ipc/commands/storage';

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
  upgrade(user: string, password: string): Promise<void>;
  retry(): Promise<void>;
  /** Remembers that the data is here and opens the desk on it, once the answer is out. */
  workHere(): Promise<void>;
}
