import type { FormFieldType } from '#shared/domain/flow/form-field';
import type { PaperMaterial, PaperModel, PaperModelOf } from '#shared/domain/paper/paper-model';
import { type Html, html } from '../html';
import type { Fact, PaperSheet } from './paper-sheet';
import { t } from './paper-words';

/** Facts with something to say; empty ones do not take a row. */
export const filled = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ value }) => value !== '');

/** The label of a case's subject, by its kind. */
export function subjectFact({ kind, subject }: PaperModel): Fact {
  const label = {
    application: t('papers.fact.subject'),
    appeal: t('papers.fact.matter'),
    service: t('papers.fact.service'),
  };
  return { label: label[kind], value: subject };
}

/** Who the case is of: name, masked number and phone, agent. */
export function personFacts(model: PaperModel): readonly Fact[] {
  const label = model.kind === 'application' ? t('papers.fact.applicant') : t('papers.fact.person');
  return [
    { label, value: model.applicantName },
    { label: t('papers.fact.documentNumber'), value: model.maskedDocumentNumber },
    { label: t('papers.fact.phone'), value: model.maskedPhone },
    { label: t('papers.fact.agent'), value: model.agentName },
  ];
}

/** ", or call …" for a sentence that says how to ask; "" where the centre has no phone. */
export function orCall({ office }: PaperSheet): string {
  return office.phone === '' ? '' : t('papers.receipt.progressPhone', { phone: office.phone });
}

/** What the item's form was filled in with. */
export function formFacts(form: PaperModelOf<'receipt'>['form']): readonly Fact[] {
  const words = (type: FormFieldType, value: string) =>
    type === 'yes-no' ? t(value === 'yes' ? 'flow.yesNo.yes' : 'flow.yesNo.no') : value;
  return form.map(({ label, type, value }) => ({ label, value: words(type, value), isWide: value.length > 20 }));
}

/** A table of materials under a heading, or nothing where there are none. */
export function materialTable(
  heading: string,
  materials: readonly PaperMaterial[],
  hasPages: boolean,
): readonly Html[] {
  if (materials.length === 0) return [];
  const rows = materials.map(
    (each, at) => html`<tr><td class="n">${at + 1}</td><td>${each.name}</td>
<td class="n">${t(`words.materialForm.${each.form}`)}</td><td class="n">${each.copies}</td>
${hasPages ? html`<td class="n">${each.pages}</td>` : null}<td>${each.note}</td></tr>`,
  );
  return [
    html`<h2>${heading}</h2><table class="list"><thead><tr><th class="c1">${t('papers.materials.position')}</th>
<th>${t('papers.materials.name')}</th><th class="c2">${t('papers.materials.form')}</th><th class="c1">${t('papers.materials.copies')}</th>
${hasPages ? html`<th class="c1">${t('papers.materials.pages')}</th>` : null}<th class="c3">${t('papers.materials.note')}</th></tr></thead>
<tbody>${rows}</tbody></table>`,
  ];
}
