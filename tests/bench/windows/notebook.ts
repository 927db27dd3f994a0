import type { Acknowledged, DoneAct, WindowReport } from './terms';

/** What a window writes down while it works. */
export class Notebook {
  sent = 0;
  answered = 0;
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
    if (this.lostAt !== null) this.backAt ??= Date.now();
  }

  failed(code: string): void {
    this.failures[code] = (this.failures[code] ?? 0) + 1;
    if (code !== 'server-lost') return;
    this.lostAt = Date.now();
    this.backAt = null;
  }

  report(unexpected: readonly string[]): WindowReport {
    const { sent, answered, saves, failures, cases, done, lostAt, backAt } = this;
    return {
      sent,
      answered,
      saves,
      failures,
      cases,
      unanswered: [...this.unanswered],
      done,
      lostAt,
      backAt,
      unexpected,
    };
  }
}
