import { z } from 'zod';
import { idSchema } from './primitives';

/** What main tells every window; names are `feature.past-tense`. Windows answer by asking again for what they show. */
export const eventSchemas = {
  'case.changed': z.strictObject({ caseId: idSchema }),
  /** A resident said more about a case. */
  'case.noted': z.strictObject({ caseId: idSchema }),
  'warning.changed': z.strictObject({}),
  /** Somebody clicked on a notification of the desktop: the window shows the cards. */
  'warning.opened': z.strictObject({}),
  /** The asking at the resident's screen moved on; the only event that the screen is told. */
  'rating.changed': z.strictObject({}),
  'order.changed': z.strictObject({ orderId: idSchema, caseId: idSchema }),
  'funding.changed': z.strictObject({ caseId: idSchema.nullable() }),
  'supervision.changed': z.strictObject({ caseId: idSchema }),
  'catalogue.changed': z.strictObject({}),
  'responsibility.changed': z.strictObject({}),
  /** A resident, household or dwelling is another than before. */
  'register.changed': z.strictObject({}),
  'organisation.changed': z.strictObject({}),
  'account.changed': z.strictObject({}),
  'summary.changed': z.strictObject({ summaryId: idSchema }),
  'setting.changed': z.strictObject({}),
  'calendar.changed': z.strictObject({}),
  /** A key came, was taken away, or values are being sealed again. */
  'keys.changed': z.strictObject({}),
  /** A backup was made, restored or could not be. */
  'backup.changed': z.strictObject({}),
  /** The data was opened or lost: windows ask how it stands, and ask everything anew once it is back. */
  'storage.changed': z.strictObject({ isOpen: z.boolean() }),
  'session.locked': z.strictObject({}),
} as const;

/** Name of an event. */
export type EventName = keyof typeof eventSchemas;
/** What an event carries. */
export type EventPayload<N extends EventName> = z.output<(typeof eventSchemas)[N]>;
