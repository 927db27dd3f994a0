import type { ServerLocation } from '../../../electron/database/data-source';
import type { SeedAnswer } from '../../../electron/tools/seed-office';
import type { Times } from '../measure';
import type { RecordedCommand } from './rounds';

/** What the windows of an office need to begin. */
export interface OfficeOnServer {
  readonly location: ServerLocation;
  readonly accounts: SeedAnswer['accounts'];
  /** The office's instant at `startedAt`, a time of the computer's clock in milliseconds; both go on alike. */
  readonly officeStart: number;
  readonly startedAt: number;
}

/** What a process of one window is told to do. */
export interface WindowTask {
  readonly office: OfficeOnServer;
  readonly serial: number;
  readonly isWriting: boolean;
  readonly seconds: number;
  /** The statements to send plainly; null runs the program. */
  readonly plainly: readonly RecordedCommand[] | null;
}

/** A case that the program said was taken. */
export interface Acknowledged {
  readonly caseId: string;
  readonly number: string;
}

/** An act that the program said was done, on an object in the version that the window had seen. */
export interface DoneAct {
  readonly act: 'order.dispatch' | 'order.sign';
  readonly objectId: string;
  readonly version: number;
}

/** How a window ended: with what it saw, or without, and why. */
export type WindowEnd = { readonly report: WindowReport } | { readonly fault: string };

/** What one window saw. */
export interface WindowReport {
  /** How many commands were sent; each of them is answered well or counted among the failures. */
  readonly sent: number;
  /** How many commands were answered well. */
  readonly answered: number;
  /** How many of them after the window was warm. */
  readonly measured: number;
  /** Milliseconds of each intake that was answered well at the first try, once the window was warm. */
  readonly saves: Times;
  /** How often a command failed, by code. */
  readonly failures: Readonly<Record<string, number>>;
  readonly cases: readonly Acknowledged[];
  /** Keys of intakes that were never answered well. */
  readonly unanswered: readonly string[];
  readonly done: readonly DoneAct[];
  /** When commands failed for the last time with `server-lost`, and when one went well again; null where never. */
  readonly lostAt: number | null;
  readonly backAt: number | null;
  /** What the program wrote to its log as an unexpected error. */
  readonly unexpected: readonly string[];
}
