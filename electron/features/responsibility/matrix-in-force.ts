import { indexMatrix, type MatrixIndex } from '#shared/domain/responsibility/find-responsible';
import type { ReadTx } from '../../database/transaction';
import { findIdInForce, findVersion } from './version.repository';

/** The matrix in force, ready to be asked. */
export interface LoadedMatrix {
  readonly id: string;
  readonly number: number;
  readonly index: MatrixIndex;
}

/** Keeps the streets' matrices in force in memory: they never change, so one is read again only when another id is in force. */
export class MatrixInForce {
  readonly #loaded = new Map<string, LoadedMatrix>();

  async load(tx: ReadTx, streetId: string): Promise<LoadedMatrix | null> {
    const id = await findIdInForce(tx, streetId);
    if (id === null) return null;
    const known = this.#loaded.get(streetId);
    if (known?.id === id) return known;
    const version = await findVersion(tx, id);
    if (version === null) return null;
    const loaded = { id, number: version.number ?? 0, index: indexMatrix(version) };
    this.#loaded.set(streetId, loaded);
    return loaded;
  }
}
