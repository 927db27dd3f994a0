import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupKind } from '#shared/domain/backup/backup-kind';
import { BackupFolder } from '../../../electron/backup/backup-folder';
import { BackupMeter } from '../../../electron/backup/backup-meter';
import { type BackupRequest, backUpFile, type MadeBackup } from '../../../electron/backup/make-backup';
import { createFolderShelf } from '../../../electron/features/file/folder-shelf';
import { hashOf, sealFile } from '../../../electron/security/sealed-file';
import { TEST_MASTER } from '../../factories/test-vault';
import { applicationFor, JOINT_ITEM } from '../program/intakes';
import { openStreet, type StreetProgram } from '../program/street-program';

/** A street at work on a file, and a place for its backups. */
export interface BackedOffice {
  readonly street: StreetProgram;
  readonly databaseFile: string;
  readonly root: string;
  readonly folder: BackupFolder;
  readonly shelf: ReturnType<typeof createFolderShelf>;
  readonly request: (patch?: Partial<BackupRequest>) => BackupRequest;
  /** Takes in a case; answers its id. */
  acceptCase(): Promise<string>;
  /** Attaches a file to a case, as the program would; answers its hash. */
  attach(caseId: string, text: string): Promise<string>;
  backUp(kind?: BackupKind): Promise<MadeBackup>;
  close(): Promise<void>;
}

/** Opens one. */
export async function openBackedOffice(): Promise<BackedOffice> {
  const street = await openStreet('sqlite');
  const { location, database } = street.test;
  if (location.driver !== 'sqlite') throw new Error('not a file');
  const root = await mkdtemp(join(tmpdir(), 'streetdesk-backup-'));
  const folder = new BackupFolder(join(root, 'backups'), true);
  const shelf = createFolderShelf(join(root, 'files'));
  const request: BackedOffice['request'] = (patch = {}) => ({
    ...{ folder, workFolder: join(root, 'work'), kind: 'manual', takenAt: street.clock.now(), deskName: '一号窗口' },
    ...{ master: TEST_MASTER, keyNo: () => database.keys.ring.current.no },
    ...{ meter: new BackupMeter(), signal: new AbortController().signal },
    ...patch,
  });
  return {
    ...{ street, databaseFile: location.file, root, folder, shelf, request },
    acceptCase: async () => {
      const intake = await applicationFor(street, JOINT_ITEM);
      return (await street.ask('clerk', 'case.accept', { intake, draftId: null })).caseId;
    },
    attach: async (caseId, text) => {
      const bytes = Buffer.from(text);
      const file = { name: '说明.txt', content: bytes.toString('base64') };
      await street.ask('clerk', 'file.add', { caseId, orderId: null, file });
      await shelf.keep(hashOf(bytes), sealFile(database.vault, hashOf(bytes), bytes));
      return hashOf(bytes);
    },
    backUp: (kind = 'manual') => backUpFile(request({ kind }), { file: location.file, shelf }),
    close: async () => {
      await street.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
