import type { Translated } from '../catalogue-type';
import type { organisation as source } from '../zh-CN/organisation';

/** Words of the organisation's page in English. */
export const organisation: Translated<typeof source> = {
  add: 'New unit',
  edit: 'Edit unit',
  kind: 'Kind',
  code: 'Code',
  name: 'Name',
  shortName: 'Short name',
  parent: 'Belongs to',
  sectionKey: 'Field of work',
  close: 'Close unit',
  closeQuestion: '“{{name}}” will take no new orders; past cases keep its name.',
  count: '{{count}} units',
};
