import type { PaperSize } from '../paper-renderer';

/** Lengths that differ between the sheets; the rest follows the letter's size. `height` fills the page, short of its edge. */
const MEASURES: Readonly<
  Record<PaperSize, { letter: string; line: number; seal: string; code: string; height: string }>
> = {
  A4: { letter: '11pt', line: 1.55, seal: '40mm', code: '24mm', height: '262mm' },
  A5: { letter: '8.5pt', line: 1.4, seal: '26mm', code: '17mm', height: '188mm' },
};

/** How much a paper holds: characters of text, and rows of its tables. */
export interface PaperFill {
  readonly characters: number;
  readonly rows: number;
}

/** Up to this an A4 sheet has room for letters that the old read without glasses. */
const ROOMY: PaperFill = { characters: 520, rows: 9 };

/** Whether a paper holds little enough for large letters. */
export const isRoomy = (size: PaperSize, fill: PaperFill) =>
  size === 'A4' && fill.characters <= ROOMY.characters && fill.rows <= ROOMY.rows;

/** How papers look. The order is that of official papers: issuer, title, number, addressee, text, seal and date. */
export function paperStyle(size: PaperSize, fill: PaperFill): string {
  const measures = MEASURES[size];
  const { seal, code, height } = measures;
  const { letter, line } = isRoomy(size, fill) ? { letter: '12.5pt', line: 1.7 } : measures;
  return `
body { font-size: ${letter}; line-height: ${line}; }
main { min-height: ${height}; display: flex; flex-direction: column; position: relative; }
main > * { flex: none; }
.issuer { text-align: center; font-size: 1.25em; letter-spacing: .08em; }
h1 { margin: .1em 0 .35em; text-align: center; font-size: 1.95em; line-height: 1.3; letter-spacing: .25em; text-indent: .25em; }
.number { display: flex; justify-content: space-between; align-items: end; border-bottom: 1.2pt solid #000; padding-bottom: .25em; margin-bottom: .8em; }
.number b { letter-spacing: .02em; }
.whole { white-space: nowrap; }
.reprint { position: absolute; right: 1pt; top: 1pt; border: 1.2pt solid #000; padding: 0 .5em; font-weight: 700; font-size: 1.15em; letter-spacing: .2em; text-indent: .2em; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.addressee { text-indent: 0; }
p.note { margin-top: .6em; }
p.opening { margin-bottom: .7em; }
h2 { margin: .6em 0 .3em; font-size: 1em; break-after: avoid; }
th, td { border: .6pt solid #000; padding: .22em .6em; text-align: left; vertical-align: middle; font-weight: 400; overflow-wrap: anywhere; }
table { width: calc(100% - 1pt); margin: 0 auto; }
.facts { table-layout: fixed; }
.facts tr { break-inside: auto; }
.facts col.label { width: 7.2em; }
.facts th { padding: .22em .2em; text-align: center; font-weight: 700; }
.facts td { white-space: pre-wrap; }
.list th { text-align: center; font-weight: 700; }
.list td.n { text-align: center; white-space: nowrap; }
.list .c1 { width: 3.6em; } .list .c2 { width: 7.6em; } .list .c3 { width: 30%; }
.room td { height: 7em; } .room td.foot { height: 9em; vertical-align: bottom; text-align: right; color: #888; } .room { margin-top: -.6pt; }
ol { margin: .6em 0 0; padding-left: 1.6em; } ol li { text-align: left; }
.end { display: flex; justify-content: space-between; align-items: flex-end; margin-top: .6em; break-inside: avoid; }
.code { width: ${code}; text-align: center; line-height: 1.3; font-size: .8em; }
.code svg { display: block; width: ${code}; height: ${code}; margin-bottom: .3em; }
.left { display: flex; gap: 1.2em; align-items: flex-end; }
.contact { font-size: .9em; }
.issued { position: relative; width: 46%; min-height: ${seal}; display: flex; flex-direction: column; justify-content: center; text-align: center; }
.seal { position: absolute; left: 50%; top: 50%; width: ${seal}; height: ${seal}; margin: calc(${seal} / -2) 0 0 calc(${seal} / -2); border: .5pt dashed #999; border-radius: 50%; color: #999; font-size: .8em; padding-top: .7em; }
.end + .signed { margin-top: auto; }
.end { margin-bottom: .7em; }
.signed { border-top: .6pt solid #000; padding-top: .7em; break-inside: avoid; }
.signed div { display: flex; justify-content: space-between; align-items: end; margin-bottom: .5em; }
.signed .line { flex: 1; border-bottom: .6pt solid #000; margin: 0 1.5em 0 .2em; max-width: 16em; margin-right: auto; }
.copies { font-size: .9em; break-inside: avoid; }
`;
}
