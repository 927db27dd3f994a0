import type { Acknowledged, DoneAct, WindowReport } from './terms';

/** What a window writes down while it works. */
export class Notebook {
  /** What was answered before this instant is checked like the rest, but counts for no figure. */
  constructor(private readonly measuredFrom = 0) {}

  sent = 0;
  answered = 0;
  measured = 0;
  readonly saves: number[] = [];
  readonly failures: Record<string, number> = {};
  readonly cases: Acknowledged[] = [];
  readonly unanswered = new Set<string>();
  readonly done: DoneAct[] = [];
  lostAt: number | null = null;
  backAt: number | null = null;

  sends(): void {
    this.sent += 1;
  }

  answeredWell(): void {
    this.answered += 1;
    if (Date.now() >= this.measuredFrom) this.measured += 1;
    if (this.lostAt !== null) this.backAt ??= Date.now();
  }

  saved(milliseconds: number): void {
    if (Date.now() >= this.measuredFrom) this.saves.push(milliseconds);
  }

  failed(code: string): void {
    this.failures[code] = (this.failures[code] ?? 0) + 1;
    if (code !== 'server-lost') return;
    this.lostAt = Date.now();
    this.backAt = null;
  }

  report(unexpected: readonly string[]): WindowReport {
    const { sent, answered, measured, saves, failures, cases, done, lostAt, backAt } = this;
    const unanswered = [...this.unanswered];
    return { sent, answered, measured, saves, failures, cases, unanswered, done, lostAt, backAt, unexpected };
  }
}
