/** The largest amount that one order can bring, in fen: twenty million yuan. */
export const MAX_AMOUNT_FEN = 2_000_000_000;

const YUAN = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;

/**
 * Yuan as people type them (`1200`, `1,200.5`, full-width digits too) as integer fen; null where it is no amount above
 * 0 and up to {@link MAX_AMOUNT_FEN}, or has parts of a fen.
 */
export function parseYuan(text: string): number | null {
  const [, whole, part = ''] = YUAN.exec(text.normalize('NFKC').trim()) ?? [];
  if (whole === undefined) return null;
  const fen = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
  return fen > 0 && fen <= MAX_AMOUNT_FEN ? fen : null;
}

/** Fen as yuan with two decimals and groups of three: `12,345.60`. */
export function formatYuan(fen: number): string {
  const [whole = '', part = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}
