const whole = new Intl.NumberFormat('en-US');

/** `1,234` */
export const formatCount = (value: number) => whole.format(value);

/** `95.5%`, or a dash where there was nothing to divide by. */
export const formatPercent = (value: number | null) => (value === null ? '—' : `${(value * 100).toFixed(1)}%`);

/** `3.2`, or a dash. */
export const formatDays = (value: number | null) => (value === null ? '—' : value.toFixed(1));
