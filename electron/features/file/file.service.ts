import type { FileView } from '#shared/ipc/commands/file-views';
import type { FileEntity } from '../../database/entities/file.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { findFile, insertFile } from './file.repository';
import type { FileKit } from './file-kit';
import { DamagedFileError } from './file-store';
import { sniffType } from './sniff-type';

const MEGABYTES = 20;
const MAX_BYTES = MEGABYTES * 1024 * 1024;

/** A file as it is handed in, and where it belongs. */
export interface HandedFile {
  readonly caseId: string;
  readonly orderId: string | null;
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

/** A file with its bytes, as base64. */
export interface OpenedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string;
}

/** A name that is harmless as a file's name on every system. */
function plainName(name: string): string {
  return Array.from(name, (character) => (character < ' ' || '\\/:*?"<>|'.includes(character) ? '_' : character)).join(
    '',
  );
}

/** Files of cases and orders. */
export class FileService {
  constructor(private readonly kit: FileKit) {}

  async add(actor: Actor, handed: HandedFile): Promise<FileView> {
    const bytes = Buffer.from(handed.content, 'base64');
    if (bytes.length > MAX_BYTES) throw new CommandError('file-too-large', { megabytes: MEGABYTES });
    const mimeType = sniffType(bytes);
    if (mimeType === null) throw new CommandError('file-type');
    await this.kit.database.read((tx) => this.findPlace(tx, actor, handed));
    const sha256 = await this.kit.store.keep(bytes);
    return this.insert(actor, handed, { mimeType, size: bytes.length, sha256 });
  }

  async open(actor: Actor, fileId: string): Promise<OpenedFile> {
    const file = await this.kit.database.read(async (tx) => {
      const found = await findFile(tx, fileId);
      if (found === null) throw new CommandError('not-found');
      await this.kit.cases.view(tx, actor, found.caseId);
      return found;
    });
    const bytes = await this.read(file);
    const { id, caseId, name, mimeType } = file;
    await this.kit.database.write('file.read', (tx) =>
      this.kit.audit.record(tx, actor, { action: 'file.opened', caseId, subjectId: id, detail: { name } }),
    );
    return { name, mimeType, content: Buffer.from(bytes).toString('base64') };
  }

  private async read({ sha256 }: FileEntity): Promise<Uint8Array> {
    try {
      return await this.kit.store.read(sha256);
    } catch (cause) {
      if (cause instanceof DamagedFileError) throw new CommandError('file-damaged', {}, {}, { cause });
      throw cause;
    }
  }

  private insert(
    actor: Actor,
    handed: HandedFile,
    kept: Pick<FileEntity, 'mimeType' | 'size' | 'sha256'>,
  ): Promise<FileView> {
    return this.kit.database.write('file.add', async (tx) => {
      const caseId = await this.findPlace(tx, actor, handed);
      const { orderId, name } = handed;
      const shown = { id: this.kit.newId(), orderId, name: plainName(name), addedAt: this.kit.clock.now() };
      const { sha256, ...facts } = kept;
      const addedByName = actor.displayName;
      await insertFile(tx, { ...shown, ...facts, sha256, caseId, addedById: actor.accountId, addedByName });
      const detail = { name: shown.name };
      await this.kit.audit.record(tx, actor, { action: 'file.added', caseId, subjectId: shown.id, detail });
      await this.kit.caseChanged(tx, caseId);
      return { ...shown, ...facts, addedByName };
    });
  }

  /**
   * The case must be one that the asker sees; an order one that he may still answer. What is handed in for a merged case
   * belongs to the living one.
   */
  private async findPlace(
    tx: ReadTx,
    actor: Actor,
    { caseId, orderId }: Pick<HandedFile, 'caseId' | 'orderId'>,
  ): Promise<string> {
    const { orders, mergedInto } = await this.kit.cases.view(tx, actor, caseId);
    if (orderId === null) return mergedInto?.id ?? caseId;
    const order = orders.find((each) => each.id === orderId);
    if (order === undefined) throw new CommandError('not-found');
    if (actor.role !== 'handler') throw new CommandError('forbidden');
    const canAnswer = order.allowed.some((act) => act === 'reply' || act === 'sign');
    if (!canAnswer) throw new CommandError('order-state');
    return caseId;
  }
}
