/** One measured figure: the program's value beside the plain way's. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
  /** value ÷ baseline. */
  readonly ratio: number;
  readonly conditions: string;
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** A figure with its ratio; figures keep four digits. */
export function figureOf(figure: Omit<Figure, 'ratio'>): Figure {
  const { value, baseline } = figure;
  if (!(baseline > 0)) throw new Error(`${figure.id}: a baseline of ${baseline}`);
  return { ...figure, value: rounded(value), baseline: rounded(baseline), ratio: rounded(value / baseline) };
}

/** The worst of several figures, under the name of their group. */
export function worstOf(id: string, figures: readonly Figure[]): Figure {
  const [first, ...others] = figures;
  if (first === undefined) throw new Error(`${id}: no figures`);
  const worst = others.reduce((before, each) => (each.value > before.value ? each : before), first);
  return { ...worst, id, conditions: `worst of ${figures.length}: ${worst.id}; ${worst.conditions}` };
}

const COLUMNS = ['id', 'value', 'baseline', 'ratio', 'conditions'] as const;

function cells({ id, value, unit, baseline, ratio, conditions }: Figure): readonly string[] {
  return [id, `${value} ${unit}`, `${baseline} ${unit}`, `${ratio.toFixed(2)}×`, conditions];
}

/** The figures as a table for people. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [COLUMNS, ...figures.map(cells)];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const isNumber = (at: number) => at >= 1 && at <= 3;
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
