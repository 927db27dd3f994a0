const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** A group of four digits; zeros between digits are one 零. */
function writeGroup(value: number): string {
  let words = '';
  let hasGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      hasGap = words !== '';
      continue;
    }
    words += `${hasGap ? DIGITS[0] : ''}${DIGITS[digit]}${PLACES[place]}`;
    hasGap = false;
  }
  return words;
}

function writeWhole(value: number): string {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let words = '';
  let hasGap = false;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at] ?? 0;
    if (group === 0) {
      hasGap = true;
      continue;
    }
    const needsZero = words !== '' && (hasGap || group < 1000);
    words += `${needsZero ? DIGITS[0] : ''}${writeGroup(group)}${GROUPS[at]}`;
    hasGap = false;
  }
  return words;
}

/**
 * Fen as the capital words of bills, e.g. 壹万贰仟元整, 叁佰元零伍分 (支付结算办法, appendix 1: 整 after 元 and, here, after
 * 角; 零 for zeros between digits and for missing 角 before 分). `fen` is a whole number from 0 to below a hundred
 * million million; else a RangeError.
 */
export function writeChineseAmount(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e16) throw new RangeError(`no amount: ${fen}`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cents = fen % 10;
  const whole = yuan === 0 ? '' : `${writeWhole(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole === '' ? '零元' : whole}整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : '';
  if (cents === 0) return `${whole}${tenths}整`;
  return `${whole}${tenths === '' && whole !== '' ? DIGITS[0] : tenths}${DIGITS[cents]}分`;
}
