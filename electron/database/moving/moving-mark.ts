import type { DataSource, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { HalfMovedError } from '../errors';
import { MOVING_KEY } from './moving-key';

const markSchema = z.strictObject({ office: z.string(), since: z.string() });

/** What a database says while an office is being moved into it: which office (its facts as text), and since when. */
export type MovingMark = z.output<typeof markSchema>;

/** Refuses a database that an office is being moved into: it is not whole. */
export async function refuseHalfMoved(source: DataSource): Promise<void> {
  const rows: { value: string }[] = await source.query('SELECT value FROM settings WHERE key = $1', [MOVING_KEY]);
  if (rows[0] !== undefined) throw new HalfMovedError(readMark(rows[0].value).since);
}

/** The mark from its JSON text. */
export const readMark = (text: string): MovingMark => markSchema.parse(JSON.parse(text));

/** Sets the mark. */
export async function writeMark(runner: QueryRunner, mark: MovingMark): Promise<void> {
  const values = [MOVING_KEY, JSON.stringify(mark)];
  await runner.query('INSERT INTO settings (key, value) VALUES ($1, $2)', values);
}

/** Takes the mark away: the database is whole. */
export async function deleteMark(runner: QueryRunner): Promise<void> {
  await runner.query('DELETE FROM settings WHERE key = $1', [MOVING_KEY]);
}
