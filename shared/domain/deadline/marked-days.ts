/** A day that was not counted, with the reason; `name` is the holiday's or closure's own. */
export interface SkippedDay {
  readonly date: string;
  readonly reason: 'weekend' | 'holiday' | 'closure';
  readonly name: string | null;
  /** The year of the notice that gave the holiday. */
  readonly noticeYear: number | null;
}

/** A working day on a weekend (调休上班) that was counted. */
export interface MakeUpDay {
  readonly date: string;
  readonly name: string;
  readonly noticeYear: number | null;
}
