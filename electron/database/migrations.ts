import { InitialSchema } from './migrations/1795438800000-initial-schema';
import { ClockAndRoute } from './migrations/1795449600000-clock-and-route';
import { PoolAgain } from './migrations/1795453200000-pool-again';
import { StoredFiles } from './migrations/1795467600000-stored-files';
import { Streets } from './migrations/1795471200000-streets';
import { OfficeKeys } from './migrations/1795478400000-office-keys';
import { SealedPersons } from './migrations/1795482000000-sealed-persons';
import { ChainedLog } from './migrations/1795485600000-chained-log';
import { LongLists } from './migrations/1795492800000-long-lists';
import { LongerLists } from './migrations/1795518000000-longer-lists';
import { WithdrawnSummaries } from './migrations/1795521600000-withdrawn-summaries';
import { Registers } from './migrations/1795525200000-registers';

/** Every migration in the order of its number. Released ones are never edited. */
export const migrations = [
  InitialSchema,
  ClockAndRoute,
  PoolAgain,
  StoredFiles,
  Streets,
  OfficeKeys,
  SealedPersons,
  ChainedLog,
  LongLists,
  LongerLists,
  WithdrawnSummaries,
  Registers,
];
