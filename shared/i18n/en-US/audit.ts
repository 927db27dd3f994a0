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
};
