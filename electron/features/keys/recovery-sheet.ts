import type { Translate } from '#shared/i18n/translator';
import { type Html, html } from '../../printing/html';
import { paperDocument } from '../../printing/paper-document';
import type { RecoveryPhrase } from '../../security/recovery-phrase';

/** What the recovery sheet says. */
export interface RecoverySheet {
  /** The office as papers name it. */
  readonly issuer: string;
  readonly phrase: Pick<RecoveryPhrase, 'chinese' | 'english'>;
  /** Which phrase of the office it is; a later one takes its place. */
  readonly no: number;
  /** Day in words, `2026年3月2日`. */
  readonly day: string;
  /** Who made it. */
  readonly madeBy: string;
  readonly fingerprint: string;
}

const STYLE = `
body { font-size: 11.5pt; line-height: 1.65; }
.issuer { text-align: center; font-size: 14pt; letter-spacing: .08em; }
h1 { margin: .15em 0 .3em; text-align: center; font-size: 23pt; letter-spacing: .3em; text-indent: .3em; line-height: 1.3; }
.head { display: flex; justify-content: space-between; border-bottom: 1.2pt solid #000; padding-bottom: .25em; margin-bottom: .9em; }
p { margin: 0 0 .5em; text-align: justify; text-indent: 2em; }
.words { table-layout: fixed; margin: .9em 0; }
.words td { border: .8pt solid #000; height: 25mm; text-align: center; vertical-align: middle; position: relative; }
.words .n { position: absolute; left: .5em; top: .1em; font-size: 9pt; color: #555; }
.words .han { display: block; font-size: 25pt; line-height: 1.15; }
.words .latin { display: block; font-size: 12pt; letter-spacing: .03em; }
h2 { margin: .9em 0 .2em; font-size: 12pt; }
ol { margin: 0; padding-left: 1.7em; }
.facts { margin-top: 1em; } .facts th, .facts td { border: .6pt solid #000; padding: .35em .7em; text-align: left; font-weight: 400; }
.facts th { width: 26%; font-weight: 700; background: #f0f0f0; } .facts .mono { letter-spacing: .06em; }
.hands { display: flex; justify-content: space-between; margin-top: 2.2em; }
.hands span { min-width: 42%; border-bottom: .6pt solid #000; padding-bottom: .2em; }
`;
const COLUMNS = 4;

function drawWords({ chinese, english }: RecoverySheet['phrase']): readonly Html[] {
  const cells = chinese.map(
    (word, at) =>
      html`<td><span class="n">${at + 1}</span><span class="han">${word}</span><span class="latin">${english[at] ?? ''}</span></td>`,
  );
  const rows = Math.ceil(cells.length / COLUMNS);
  return Array.from({ length: rows }, (_, row) => html`<tr>${cells.slice(row * COLUMNS, (row + 1) * COLUMNS)}</tr>`);
}

/** The recovery sheet (恢复短语), for the safe. */
export function drawRecoverySheet(sheet: RecoverySheet, t: Translate): string {
  const facts: readonly (readonly [string, string])[] = [
    [t('keys.paper.office'), sheet.issuer],
    [t('keys.paper.made'), t('keys.paper.madeBy', { day: sheet.day, name: sheet.madeBy })],
    [t('keys.paper.fingerprint'), sheet.fingerprint],
  ];
  const uses = [t('keys.paper.useComputer'), t('keys.paper.useDesk'), t('keys.paper.useRestore')];
  const cares = [t('keys.paper.careSafe'), t('keys.paper.careCopy'), t('keys.paper.careLost')];
  const list = (lines: readonly string[]) => html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;
  const body = html`<div class="issuer">${sheet.issuer}</div><h1>${t('keys.paper.title')}</h1>
<div class="head"><span>${t('keys.paper.secret')}</span><span>${t('keys.paper.number', { no: sheet.no })}</span></div>
<p>${t('keys.paper.opening')}</p>
<table class="words"><tbody>${drawWords(sheet.phrase)}</tbody></table>
<p>${t('keys.paper.either')}</p>
<h2>${t('keys.paper.uses')}</h2>${list(uses)}
<h2>${t('keys.paper.cares')}</h2>${list(cares)}
<table class="facts"><tbody>${facts.map(([label, value]) => html`<tr><th>${label}</th><td class="mono">${value}</td></tr>`)}</tbody></table>
<div class="hands"><span>${t('keys.paper.keeper')}</span><span>${t('keys.paper.place')}</span></div>`;
  return paperDocument({ title: t('keys.paper.title'), size: 'A4', style: STYLE, body });
}
