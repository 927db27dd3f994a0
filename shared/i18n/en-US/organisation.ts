import type { Translated } from '../catalogue-type';
import type { organisation as source } from '../zh-CN/organisation';

/** Words of the organisation's page in English. */
export const organisation: Translated<typeof source> = {
  add: 'New unit',
  addStreet: 'New street',
  addStreetText:
    'Choose another street of the district from the national list; its communities and the usual sections come with it. Cases, numbers, summaries, responsibility and settings are each street’s own; the district’s people may look at all.',
  noNewStreet: 'Every street of the district is here',
  centreName: 'Name of the centre',
  centreOf: '{{street}} service centre',
  streetAdded: '{{name}} was added; now give it accounts',
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
