import type { PaperModel, PaperModelOf, PaperOffice } from '#shared/domain/paper/paper-model';
import type { Html } from '../html';
import type { PaperSize } from '../paper-renderer';

/** A paper as it is to be drawn. */
export interface PaperSheet<M extends PaperModel = PaperModel> {
  readonly model: M;
  readonly office: PaperOffice;
  /** The paper's own number. */
  readonly number: string;
  readonly madeAt: string;
  /** Printed before: carries the mark 补打. */
  readonly isReprint: boolean;
  readonly size: PaperSize;
}

/** A paper of one type. */
export type SheetOf<T extends PaperModel['type']> = PaperSheet<PaperModelOf<T>>;

/** One row of a paper's table of facts. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Stands alone in its row; others stand two in a row. */
  readonly isWide?: boolean;
}

/** What a type's template says; the layout puts it on the sheet. */
export interface PaperParts {
  readonly title: string;
  /** Who is addressed, without the colon; null where nobody is. */
  readonly addressee: string | null;
  readonly opening: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Html[];
  readonly notes: readonly string[];
  /** Lines to be signed by hand: what stands before the name, each followed by day and time. */
  readonly signatures: readonly string[];
  readonly maker: string;
  readonly copies: string;
}
