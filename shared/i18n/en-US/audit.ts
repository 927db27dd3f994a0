import type { Translated } from '../catalogue-type';
import type { audit as source } from '../zh-CN/audit';

/** Words of the feature `audit` in English. */
export const audit: Translated<typeof source> = {
  at: 'Time',
  actor: 'Who',
  act: 'What',
  caseNumber: 'Case',
  search: 'Find by person',
  from: 'From',
  to: 'To',
  program: 'The program',
  yesNo: { true: 'yes', false: 'no' },
  action: {
    paper_printed:
      'Printed $t(words.paperType.{{type}}) {{number}}, copies: {{copies}}, print no. {{times}}, printer: {{printer}}',
    paper_saved: 'Saved $t(words.paperType.{{type}}) {{number}} as a file: {{fileName}}',
    case_accepted: 'Accepted the case, number {{number}}',
    case_notified: 'Took the case and told what is missing ({{count}}), number {{number}}',
    case_refused: 'Refused, reason: {{reason}}',
    case_answered: 'Settled at once, number {{number}}, result: $t(words.caseResult.{{result}})',
    case_completed: 'The materials are complete; accepted',
    case_decided: 'Decided, result: $t(words.caseResult.{{result}}), {{usedDays}} working days',
    case_delivered: 'Delivered, way: $t(words.deliveryMethod.{{method}}), to: {{receiver}}',
    'case_called-back': 'Called back, solved: $t(audit.yesNo.{{isSolved}}), satisfied: $t(audit.yesNo.{{isSatisfied}})',
    case_rated: 'Rated: $t(words.rating.r{{rating}})',
    case_revealed: 'Looked at the applicant’s full data, reason: {{reason}}',
    case_exported: 'Exported a list of {{rows}} cases, file: {{fileName}}',
    resident_opened: 'Opened a resident’s full record',
    resident_renamed: 'Changed a resident’s name from {{from}} to {{to}}',
  },
  caseList: {
    title: 'Cases',
    number: 'Case number',
    kind: 'Kind',
    subject: 'Item or category',
    status: 'State',
    channel: 'Channel',
    applicant: 'Applicant',
    documentNumber: 'Document number',
    community: 'Community',
    leadUnit: 'Lead unit',
    receivedAt: 'Received',
    dueAt: 'Due',
    closedAt: 'Closed',
    card: 'Card',
  },
};
