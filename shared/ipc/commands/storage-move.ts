import { z } from 'zod';
import { MOVE_FAULTS, MOVE_PHASES } from '../../domain/storage/move-progress';
import { SERVER_FAULTS } from '../../domain/storage/server-fault';

const countSchema = z.int().min(0);
const wayShape = { to: z.enum(['here', 'server']) };

/** How the last move of the office between this computer and a server stands, since the program was started. */
export const moveStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('running'),
    ...wayShape,
    progress: z.strictObject({
      phase: z.enum(MOVE_PHASES),
      table: z.string().nullable(),
      done: countSchema,
      total: countSchema,
      estimateSeconds: countSchema.nullable(),
    }),
  }),
  z.strictObject({
    kind: z.literal('done'),
    ...wayShape,
    tables: countSchema,
    rows: countSchema,
    files: countSchema,
    /** Attached files that had been lost or damaged before: there was nothing to move. */
    damagedFiles: countSchema,
    seconds: countSchema,
    /** Path of the file that the office was in before, or that made room for it; null where there was none. */
    keptFile: z.string().nullable(),
  }),
  /** Nothing was switched over. `fault` where it was the move's own, else `serverFault`; `place`: the table. */
  z.strictObject({
    kind: z.literal('failed'),
    ...wayShape,
    fault: z.enum(MOVE_FAULTS).nullable(),
    serverFault: z.enum(SERVER_FAULTS).nullable(),
    place: z.string(),
  }),
  /** Somebody stopped it; the next move to the same place goes on with what is there. */
  z.strictObject({ kind: z.literal('stopped'), ...wayShape }),
]);
/** How the last move stands. */
export type MoveState = z.output<typeof moveStateSchema>;
