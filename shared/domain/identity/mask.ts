const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 长孙 宇文 轩辕 端木 独孤 南宫 闻人 申屠 太史 ' +
    '公冶 宗政 濮阳 淳于 单于 钟离 鲜于 闾丘 亓官 仲孙 澹台 赫连 呼延 东郭 西门 百里 拓跋 纳兰 第五'
  ).split(' '),
);

function maskMiddle(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  const hidden = characters.length - head - tail;
  if (hidden < 1) return '*'.repeat(characters.length);
  return characters.slice(0, head).join('') + '*'.repeat(hidden) + characters.slice(characters.length - tail).join('');
}

/**
 * An identity or credit number for lists and papers: `3702**********1234`. Short numbers show less (`E1*****78`), so
 * that at least half of every number is hidden.
 */
export function maskIdentityNumber(number: string): string {
  const shown = Math.min(4, Math.floor(Array.from(number).length / 4));
  return maskMiddle(number, shown, shown);
}

/** A telephone number for lists and papers: `138****5678`, `0532-****1234`; the extension is left out. */
export function maskPhone(phone: string): string {
  const landline = /^(0\d{2,3})-?(\d{3,4})(\d{4})(-\d+)?$/.exec(phone);
  if (landline !== null) return `${landline[1]}-${'*'.repeat((landline[2] ?? '').length)}${landline[3]}`;
  if (/^\d{11}$/.test(phone)) return maskMiddle(phone, 3, 4);
  return maskMiddle(phone, Math.min(3, Math.floor(phone.length / 4)), Math.min(4, Math.floor(phone.length / 4)));
}

/**
 * A person's name for papers that others see: the surname and one star (`张*`, `欧阳*`), whatever the length of the
 * rest, so that the length tells nothing. A one-character name is hidden whole; other scripts keep the first letter.
 */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  if (characters.length < 2) return characters.length === 0 ? '' : '*';
  const isCompound = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  return `${characters.slice(0, isCompound ? 2 : 1).join('')}*`;
}
