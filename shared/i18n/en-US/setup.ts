import type { Translated } from '../catalogue-type';
import type { setup as source } from '../zh-CN/setup';

/** Words of the first run in English. */
export const setup: Translated<typeof source> = {
  title: 'First set-up',
  intro: 'Three steps set up your street’s affairs acceptance centre. It takes about two minutes.',
  stepStreet: 'Street',
  stepCentre: 'Centre and administrator',
  stepStart: 'How to begin',
  province: 'Province',
  city: 'City',
  district: 'District or county',
  street: 'Street or township',
  communities: 'This street has {{count}} communities (villages); they come with their official codes.',
  centreName: 'Name of the centre',
  centreDefault: '{{street}}社会事务受理中心',
  administratorTitle: 'First administrator',
  displayName: 'Administrator’s name',
  username: 'Administrator’s user name',
  password: 'Administrator’s password',
  repeatPassword: 'Password again',
  startDemonstration: 'Demonstration data',
  startDemonstrationNote:
    'Grids, staff of every role, the catalogue and a year of sample cases, for learning and showing. Sample staff sign in with the administrator’s password; their user names are listed under Accounts.',
  startEmpty: 'Empty office',
  startEmptyNote: 'Only the street, its communities, sections and the catalogue: ready for real work.',
  recoveryNext:
    'Afterwards sign in as administrator and print the recovery phrase under Settings → Security: when the computer breaks, only it opens the data.',
  finish: 'Finish',
  working: 'Setting up, please wait…',
  search: 'Type to search',
};
