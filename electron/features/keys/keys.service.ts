import type { KeysState } from '#shared/ipc/commands/keys';
import { createLogSigner, fingerprintOf } from '../../database/chain/log-signer';
import type { OfficeKeyEntity } from '../../database/entities/office-key.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import { type DeskKeys, type Keeper, PassphraseError } from '../../security/master-keys.port';
import type { ServiceKit } from '../service-kit';
import { listKeyRows, type RotationNote, readRotationNote } from './keys.repository';
import { viewRotation } from './rotation-view';

/** What the services of keys work with. */
export interface KeysKit extends ServiceKit {
  readonly deskKeys: Pick<DeskKeys, 'keeperOf' | 'changePassphrase'>;
}

/** How the office's keys stand. */
export class KeysService {
  constructor(private readonly kit: KeysKit) {}

  async state(): Promise<KeysState> {
    const keeper = await this.keeper();
    return this.kit.database.read((tx) => this.view(tx, keeper));
  }

  /** Read from this computer's file, so before a write. */
  keeper(): Promise<Keeper> {
    const { database, deskKeys } = this.kit;
    return deskKeys.keeperOf(database.keys.master.id);
  }

  /** The state as a transaction sees it. */
  async view(tx: ReadTx, keeper: Keeper): Promise<KeysState> {
    return this.describe(await listKeyRows(tx), await readRotationNote(tx), keeper);
  }

  async changePassphrase(asker: Asker, old: string, passphrase: string): Promise<null> {
    const { database, audit, deskKeys } = this.kit;
    if ((await this.keeper()) !== 'passphrase') throw new CommandError('conflict');
    await deskKeys.changePassphrase(old, passphrase).catch((error: unknown) => {
      throw error instanceof PassphraseError ? new CommandError('passphrase-wrong', {}, { old: 'invalid' }) : error;
    });
    return database.write('keys.changePassphrase', async (tx) => {
      await audit.record(tx, asker, { action: 'keys.passphrase-changed', subjectId: '' });
      return null;
    });
  }

  private describe(rows: readonly OfficeKeyEntity[], note: RotationNote | null, keeper: Keeper): KeysState {
    const of = (purpose: OfficeKeyEntity['purpose']) => rows.filter((row) => row.purpose === purpose);
    const [phrase] = of('recovery');
    const [current, ...older] = of('data');
    if (current === undefined) throw new Error('the office has no data key');
    const { database, clock } = this.kit;
    const place = { now: clock.now(), isShared: database.link !== null };
    return {
      keeper,
      phrase: phrase === undefined ? null : { madeAt: phrase.createdAt, confirmedAt: phrase.confirmedAt },
      isRecoverable: of('recovery').some(({ confirmedAt }) => confirmedAt !== null),
      keyNo: current.no,
      keySince: current.createdAt,
      fingerprint: fingerprintOf(createLogSigner(database.keys.ring.signing).publicKey),
      rotation: older.length === 0 ? null : viewRotation(note, current.createdAt, place),
    };
  }
}
