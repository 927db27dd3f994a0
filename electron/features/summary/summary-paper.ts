import type { Translate } from '#shared/i18n/translator';
import { type Html, html } from '../../printing/html';
import { paperDocument } from '../../printing/paper-document';
import { type SheetCell, type SheetTable, writeCell } from './sheet-table';
import { type SummarySheet, writeDay, writeInstantDay } from './summary-sheet';

/** Tables of a dozen columns need the sheet on its side. */
const STYLE = `
@page { size: A4 landscape; margin: 14mm 15mm 15mm; }
body { font-size: 9.5pt; line-height: 1.4; }
h1 { margin: 0 0 .5em; text-align: center; font-size: 19pt; letter-spacing: .12em; line-height: 1.3; }
.head { display: flex; justify-content: space-between; border-bottom: 1.2pt solid #000; padding-bottom: .3em; font-size: 10.5pt; }
.edition { margin: .5em 0 0; font-weight: 700; font-size: 11pt; text-align: center; border: 1pt solid #000; padding: .2em; }
.note { margin: .5em 0 0; font-size: 8.5pt; }
h2 { margin: 1em 0 .3em; font-size: 11.5pt; break-after: avoid; }
section.short, .pair { break-inside: avoid; }
.pair { display: flex; gap: 8mm; align-items: flex-start; } .pair > section { flex: 1; min-width: 0; }
table { table-layout: fixed; width: calc(100% - 1pt); }
th, td { border: .6pt solid #000; padding: .18em .5em; }
th { font-weight: 700; background: #f0f0f0; text-align: center; font-size: 8.5pt; padding: .25em .2em; word-break: keep-all; }
td.text { text-align: left; overflow-wrap: anywhere; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.end { margin-top: .8em; break-inside: avoid; break-before: avoid; display: flex; justify-content: space-between; align-items: center; font-size: 11pt; min-height: 34mm; }
.end .people { display: flex; gap: 12mm; } .end .people span { min-width: 48mm; }
.seal { width: 34mm; height: 34mm; border: .5pt dashed #999; border-radius: 50%; color: #888; display: flex; align-items: center; justify-content: center; font-size: 9pt; }
`;

/** Tables up to this length are not torn between two sheets. */
const SHORT_ROWS = 10;
/** Tables up to this width stand side by side. */
const NARROW_COLUMNS = 5;
/** Columns of words are that much wider than those of numbers. */
const WORDS_WEIGHT = 2.4;

const isWords = (cell: SheetCell | undefined) => cell?.format === 'text';

function drawCell(cell: SheetCell): Html {
  return html`<td class="${isWords(cell) ? 'text' : 'number'}">${writeCell(cell)}</td>`;
}

function drawColumns({ columns, rows }: SheetTable): readonly Html[] {
  const weights = columns.map((_, at) => (isWords(rows[0]?.[at]) ? WORDS_WEIGHT : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => html`<col style="width:${((weight / total) * 100).toFixed(2)}%">`);
}

function drawTable(table: SheetTable): Html {
  const { title, columns, rows, emptyText } = table;
  if (rows.length === 0)
    return html`<section class="short"><h2>${title}</h2><p class="note">${emptyText}</p></section>`;
  const head = columns.map((column) => html`<th>${column}</th>`);
  const body = rows.map((row) => html`<tr>${row.map(drawCell)}</tr>`);
  const length = rows.length <= SHORT_ROWS ? 'short' : 'long';
  return html`<section class="${length}"><h2>${title}</h2><table><colgroup>${drawColumns(table)}</colgroup>
<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></section>`;
}

/** Narrow tables that follow one another share a line. */
function drawTables(tables: readonly SheetTable[]): readonly Html[] {
  const [first, second, ...rest] = tables;
  if (first === undefined) return [];
  const isPair = [first, second].every((table) => table !== undefined && table.columns.length <= NARROW_COLUMNS);
  if (second === undefined || !isPair) return [drawTable(first), ...drawTables(tables.slice(1))];
  return [html`<div class="pair">${drawTable(first)}${drawTable(second)}</div>`, ...drawTables(rest)];
}

function drawEnd(sheet: SummarySheet, t: Translate): Html {
  const { preparedByName, reviewedByName, signedByName, signedAt } = sheet;
  const day =
    signedAt === null ? t('summary.paper.draft') : t('summary.paper.signedOn', { day: writeInstantDay(signedAt, t) });
  return html`<footer class="end"><div class="people">
<span>${t('summary.paper.prepared', { name: preparedByName })}</span>
<span>${t('summary.paper.reviewed', { name: reviewedByName })}</span>
<span>${t('summary.paper.signed', { name: signedByName })}</span>
<span>${day}</span></div><div class="seal">${t('summary.paper.seal')}</div></footer>`;
}

/** The monthly summary as an A4 document for `PaperRenderer`. */
export function drawSummary(sheet: SummarySheet, t: Translate): string {
  const period = { from: writeDay(sheet.firstDay, t), to: writeDay(sheet.lastDay, t) };
  const body = html`<h1>${sheet.title}</h1>
<div class="head"><span>${t('summary.paper.unit', { unit: sheet.unitName })}</span>
<span>${t('summary.paper.period', period)}</span>
<span>${t('summary.paper.made', { day: writeInstantDay(sheet.generatedAt, t) })}</span></div>
${sheet.edition === '' ? '' : html`<p class="edition">${sheet.edition}</p>`}<p class="note">${sheet.scopeText}${t('summary.paper.notes')}</p>
${drawTables(sheet.tables)}${drawEnd(sheet, t)}`;
  return paperDocument({ title: sheet.title, size: 'A4', style: STYLE, body });
}
