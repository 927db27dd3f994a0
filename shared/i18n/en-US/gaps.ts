import type { Translated } from '../catalogue-type';
import type { gaps as source } from '../zh-CN/gaps';

/** Words of the acceptance with gaps in English. */
export const gaps: Translated<typeof source> = {
  title: 'Accept with gaps',
  note: 'The main materials are in; the applicant promises the missing secondary ones in writing.',
  list: 'Promised materials ({{count}})',
  nothingMissing: 'All materials are in. Accept the case.',
  mainMissing: '{{count}} main material(s) are missing: the case cannot be accepted with gaps.',
  promisedDay: 'Promised by',
  window: 'A working day from {{firstDay}} to {{lastDay}}',
  impossible: 'The limit of this item is too short to accept with gaps. Notify the applicant instead.',
  broken:
    'The applicant promised materials by {{day}} and did not bring them in time ({{subject}}, {{number}}): not again with gaps. A manager can forgive this in that case.',
  closing:
    'Promised materials are missing: {{names}}. Approve once they are in; a refusal must name them in its explanation.',
  fill: {
    title: 'Fill the gaps',
    note: 'The applicant promised the rest by {{day}}.',
    stillMissing: '{{count}} still missing',
  },
  forgive: {
    title: 'Forgive the broken promise',
    note: 'The applicant may be accepted with gaps again. The reason is recorded.',
  },
};
