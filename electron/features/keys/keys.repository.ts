import { In, LessThan, Not } from 'typeorm';
import { z } from 'zod';
import { OfficeKeyEntity } from '../../database/entities/office-key.entity';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const NOTE_KEY = 'key-rotation';

const noteSchema = z.strictObject({
  isStopped: z.boolean(),
  /** When the desk that seals again said so last; "" where none does. */
  beatAt: z.string(),
  done: z.int(),
  total: z.int(),
  damaged: z.int(),
  /** Everything has been sealed again. */
  isDone: z.boolean(),
});

/** What desks tell each other of a change of the data key. */
export type RotationNote = z.output<typeof noteSchema>;

/** Before anything was sealed again. */
export const NEW_NOTE: RotationNote = { isStopped: false, beatAt: '', done: 0, total: 0, damaged: 0, isDone: false };

/** All keys of the office, sealed as they are. */
export function listKeyRows(tx: ReadTx): Promise<OfficeKeyEntity[]> {
  return managerOf(tx).find(OfficeKeyEntity, { order: { no: 'DESC' } });
}

/** Holds back every other change of the keys until this one is committed. */
export async function lockKeys(tx: WriteTx): Promise<void> {
  await managerOf(tx).update(OfficeKeyEntity, { purpose: 'index' }, { purpose: 'index' });
}

/** Adds a key. */
export async function insertKeyRow(tx: WriteTx, row: OfficeKeyEntity): Promise<void> {
  await managerOf(tx).insert(OfficeKeyEntity, row);
}

/** The phrase of this row was confirmed: it is the only one from now on. */
export async function confirmRecovery(tx: WriteTx, id: string, at: string): Promise<void> {
  const manager = managerOf(tx);
  await manager.update(OfficeKeyEntity, { id }, { confirmedAt: at });
  await manager.delete(OfficeKeyEntity, { purpose: 'recovery', id: Not(In([id])) });
}

/** Removes data keys older than this one. */
export async function deleteOlderDataKeys(tx: WriteTx, no: number): Promise<void> {
  await managerOf(tx).delete(OfficeKeyEntity, { purpose: 'data', no: LessThan(no) });
}

/** How the sealing again stands; null where the data key was not changed. */
export async function readRotationNote(tx: ReadTx): Promise<RotationNote | null> {
  const row = await managerOf(tx).findOneBy(SettingEntity, { key: NOTE_KEY });
  return row === null ? null : noteSchema.parse(row.value);
}

/** Keeps the note; null takes it away. */
export async function writeRotationNote(tx: WriteTx, note: RotationNote | null): Promise<void> {
  const manager = managerOf(tx);
  if (note === null) await manager.delete(SettingEntity, { key: NOTE_KEY });
  else await manager.upsert(SettingEntity, { key: NOTE_KEY, value: note }, ['key']);
}
