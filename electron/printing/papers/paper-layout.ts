import { issuerName } from '#shared/domain/paper/paper-number';
import { type Html, type HtmlValue, html } from '../html';
import type { Fact, PaperParts, PaperSheet } from './paper-sheet';
import { dayWords, t } from './paper-words';

const COLUMNS = html`<colgroup><col class="label"><col><col class="label"><col></colgroup>`;

/** A telephone number must not be torn at the end of a line. */
function keepNumbersWhole(words: string): readonly HtmlValue[] {
  return words
    .split(/(\d[\d-]{6,}\d)/)
    .map((part, at) => (at % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
}

/** Several notes are numbered; one alone is a sentence. */
function noteList(notes: readonly string[]): Html {
  const lines = notes.map(keepNumbersWhole);
  if (lines.length === 1) return html`<p class="note">${lines}</p>`;
  return html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;
}

function factRows(facts: readonly Fact[]): readonly Html[] {
  const rows: Html[] = [];
  for (let at = 0; at < facts.length; at += 1) {
    const first = facts[at];
    const second = facts[at + 1];
    if (first === undefined) break;
    const isPair = !first.isWide && second !== undefined && !second.isWide;
    const end = isPair ? html`<th>${second.label}</th><td>${second.value}</td>` : null;
    rows.push(html`<tr><th>${first.label}</th><td${isPair ? null : html` colspan="3"`}>${first.value}</td>${end}</tr>`);
    if (isPair) at += 1;
  }
  return rows;
}

function ending(sheet: PaperSheet, parts: PaperParts, code: Html): Html {
  const { office } = sheet;
  const contact = [
    parts.maker,
    office.phone === '' ? '' : t('papers.mark.phone', { phone: office.phone }),
    office.address === '' ? '' : t('papers.mark.address', { address: office.address }),
  ].filter((line) => line !== '');
  return html`<section class="end">
<div class="left"><div class="code">${code}</div><div class="contact">${contact.map((line) => html`<div>${line}</div>`)}</div></div>
<div class="issued"><div class="seal">${t('papers.mark.seal')}</div>
<div>${issuerName(office.streetName, office.centreName)}</div><div>${dayWords(sheet.madeAt)}</div></div></section>`;
}

/** Puts what a type says on the sheet: head, text, facts, seal, signatures, copies. */
export function layOut(sheet: PaperSheet, parts: PaperParts, code: Html): Html {
  const { office, number } = sheet;
  const signatures = parts.signatures.map(
    (label) => html`<div><span>${label}</span><span class="line"></span><span>${t('papers.mark.moment')}</span></div>`,
  );
  return html`<main>
${sheet.isReprint ? html`<div class="reprint">${t('papers.reprint')}</div>` : null}
<div class="issuer">${issuerName(office.streetName, office.centreName)}</div>
<h1>${parts.title}</h1>
<div class="number"><span>${number}</span><span>${t('papers.mark.code')}${t('papers.colon')}<b>${sheet.model.caseNumber}</b></span></div>
${parts.addressee === null ? null : html`<p class="addressee">${parts.addressee}${t('papers.colon')}</p>`}
${parts.opening === '' ? null : html`<p class="opening">${parts.opening}</p>`}
<table class="facts">${COLUMNS}${factRows(parts.facts)}</table>
${parts.sections}
${noteList(parts.notes)}
${ending(sheet, parts, code)}
<section class="signed">${signatures}</section>
<div class="copies">${parts.copies}</div></main>`;
}
