import { indexMatrix, type MatrixIndex } from '#shared/domain/responsibility/find-responsible';
import type { ReadTx } from '../../database/transaction';
import { findIdInForce, findVersion } from './version.repository';

/** The matrix in force, ready to be asked. */
export interface LoadedMatrix {
  readonly id: string;
  readonly number: number;
  readonly index: MatrixIndex;
}

/** Keeps the matrix in force in memory: it never changes, so it is read again only when another id is in force. */
export class MatrixInForce {
  #loaded: LoadedMatrix | null = null;

  async load(tx: ReadTx): Promise<LoadedMatrix | null> {
    const id = await findIdInForce(tx);
    if (id === null) return null;
    if (this.#loaded?.id === id) return this.#loaded;
    const version = await findVersion(tx, id);
    if (version === null) return null;
    const loaded = { id, number: version.number ?? 0, index: indexMatrix(version) };
    this.#loaded = loaded;
    return loaded;
  }
}
