import { formatYuan } from '#shared/domain/money/amount';

/** What a cell shows: words, a whole number, yuan, a share of 1, working days, or a change with its sign. */
export type CellFormat = 'text' | 'count' | 'yuan' | 'percent' | 'days' | 'change' | 'difference';

/** A cell; null is nothing to show (a quotient without a divisor). */
export interface SheetCell {
  readonly value: string | number | null;
  readonly format: CellFormat;
}

/** A table of the paper and of the workbook alike. */
export interface SheetTable {
  readonly title: string;
  /** Sheet of the workbook. */
  readonly sheet: 'overview' | 'quality' | 'divisions' | 'subjects' | 'units' | 'money' | 'ranks' | 'adjustments';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Shown instead of rows where there are none. */
  readonly emptyText: string;
}

export const words = (value: string): SheetCell => ({ value, format: 'text' });
export const count = (value: number): SheetCell => ({ value, format: 'count' });
/** A sum in fen, shown as yuan. */
export const yuan = (fen: number): SheetCell => ({ value: fen / 100, format: 'yuan' });
export const percent = (value: number | null): SheetCell => ({ value, format: 'percent' });
export const days = (value: number | null): SheetCell => ({ value, format: 'days' });
export const change = (value: number | null): SheetCell => ({ value, format: 'change' });
export const difference = (value: number | null): SheetCell => ({ value, format: 'difference' });

/** Numbers as the paper writes them: `1,234`, `95.5%`, `3.2`, `+4`. */
export function writeCell({ value, format }: SheetCell): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  const sign = value > 0 ? '+' : '';
  switch (format) {
    case 'percent':
      return `${(value * 100).toFixed(1)}%`;
    case 'change':
      return `${sign}${(value * 100).toFixed(1)}%`;
    case 'yuan':
      return formatYuan(Math.round(value * 100));
    case 'days':
      return value.toFixed(1);
    case 'difference':
      return `${sign}${value}`;
    default:
      return String(value);
  }
}
