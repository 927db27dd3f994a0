import type { z } from 'zod';
import { accountCommands } from './commands/account';
import { auditCommands } from './commands/audit';
import { backupCommands } from './commands/backup';
import { calendarCommands } from './commands/calendar';
import { caseCommands } from './commands/case';
import { catalogueCommands } from './commands/catalogue';
import { clockRequestCommands } from './commands/clock-request';
import { fundingCommands } from './commands/funding';
import { keysCommands } from './commands/keys';
import { orderCommands } from './commands/order';
import { organisationCommands } from './commands/organisation';
import { paperCommands } from './commands/paper';
import { ratingCommands } from './commands/rating';
import { registerCommands } from './commands/register';
import { residentCommands } from './commands/resident';
import { responsibilityCommands } from './commands/responsibility';
import { revealCommands } from './commands/reveal';
import { routeCommands } from './commands/route';
import { sessionCommands } from './commands/session';
import { settingCommands } from './commands/setting';
import { setupCommands } from './commands/setup';
import { storageCommands } from './commands/storage';
import { summaryCommands } from './commands/summary';
import { supervisionCommands } from './commands/supervision';
import { warningCommands } from './commands/warning';

/** The whole contract between the window and the main process: command name → kind, input, output. */
export const contract = {
  ...storageCommands,
  ...setupCommands,
  ...sessionCommands,
  ...accountCommands,
  ...organisationCommands,
  ...catalogueCommands,
  ...residentCommands,
  ...registerCommands,
  ...caseCommands,
  ...clockRequestCommands,
  ...orderCommands,
  ...routeCommands,
  ...responsibilityCommands,
  ...fundingCommands,
  ...supervisionCommands,
  ...paperCommands,
  ...ratingCommands,
  ...summaryCommands,
  ...settingCommands,
  ...keysCommands,
  ...backupCommands,
  ...warningCommands,
  ...calendarCommands,
  ...revealCommands,
  ...auditCommands,
} as const;

/** The contract's type. */
export type Contract = typeof contract;
/** Name of a command, `feature.verb`. */
export type CommandName = keyof Contract;
/** What the window sends for a command, before defaults are filled in. */
export type CommandInput<N extends CommandName> = z.input<Contract[N]['input']>;
/** What a handler receives for a command, checked and with defaults. */
export type CommandParsed<N extends CommandName> = z.output<Contract[N]['input']>;
/** What a command answers. */
export type CommandOutput<N extends CommandName> = z.output<Contract[N]['output']>;

/** What crosses the border for one call. `idempotencyKey` is a UUID, needed by every `change`. */
export interface CommandEnvelope {
  readonly command: string;
  readonly input: unknown;
  readonly idempotencyKey: string | null;
}
