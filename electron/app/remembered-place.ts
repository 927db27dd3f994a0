import type { Place } from '#shared/ipc/commands/storage';
import type { DatabaseLocation } from '../database/data-source';
import type { ServerAccess } from '../database/server/server-access';
import { readPlace, writePlace } from '../features/storage/place-file';
import type { ServerEntry } from '../features/storage/storage-control.port';
import type { SecretStore } from '../security/secret-store.port';

/** What the remembered place is made of. */
export interface RememberedPlaceParts {
  readonly placeFile: string;
  readonly databaseFile: string;
  readonly secrets: SecretStore;
}

/** Where this desk's data is: kept in a file, with the server's password where the system has a store of secrets. */
export class RememberedPlace {
  #place: Place = { kind: 'here' };
  #password: string | null = null;

  constructor(private readonly parts: RememberedPlaceParts) {}

  get place(): Place {
    return this.#place;
  }

  /** A server whose password must be asked for. */
  get lacksPassword(): boolean {
    return this.#place.kind === 'server' && this.#password === null;
  }

  /** For the database's driver. A password that is lacking is sent as none. */
  get location(): DatabaseLocation {
    if (this.#place.kind === 'here') return { driver: 'sqlite', file: this.parts.databaseFile };
    return { driver: 'postgres', ...accessOf({ server: this.#place.server, password: this.#password ?? '' }) };
  }

  /** Reads what was remembered. */
  async read(): Promise<void> {
    const { place, sealedPassword } = await readPlace(this.parts.placeFile);
    this.#place = place;
    this.#password = sealedPassword === null ? null : this.parts.secrets.open(sealedPassword);
  }

  /** Remembers a place from now on; the password only until the program ends unless it is to be kept, and can be. */
  async remember(place: Place, password: string | null, isPasswordKept: boolean): Promise<void> {
    const { secrets, placeFile } = this.parts;
    const isSealed = password !== null && isPasswordKept && secrets.isThere();
    await writePlace(placeFile, { place, sealedPassword: isSealed ? secrets.seal(password) : null });
    this.#place = place;
    this.#password = password;
  }
}

/** The driver's words for a server as the form has it. */
export function accessOf({ server, password }: ServerEntry): ServerAccess {
  const { host, port, database, user, tls, certificate } = server;
  const ca = tls === 'certificate' ? certificate : null;
  return { host, port, database, user, password, tls: tls === 'none' ? null : { ca } };
}
