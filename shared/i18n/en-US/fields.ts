import type { Translated } from '../catalogue-type';
import type { fields as source } from '../zh-CN/fields';

/** Words for the codes of bad fields. */
export const fields: Translated<typeof source> = {
  required: 'Please fill this in',
  invalid: 'Not right, please check',
  'too-long': 'Too long, please shorten',
  range: 'Out of range',
  pages: 'Enter 0 to 9999 pages',
  'password-short': 'At least 8 characters',
  'username-shape': 'Only letters, digits, Chinese characters, dots, dashes and underscores',
  'passwords-differ': 'The two passwords differ',
};
