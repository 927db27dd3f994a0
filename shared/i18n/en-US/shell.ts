import type { Translated } from '../catalogue-type';
import type { shell as source } from '../zh-CN/shell';

/** Navigation and frame of the window. */
export const shell: Translated<typeof source> = {
  counter: 'Counter',
  pool: 'Pool',
  orders: 'Orders',
  warnings: 'Cards',
  approvals: 'Approvals',
  cases: 'Cases',
  registers: 'Residents',
  responsibility: 'Responsibility',
  supervision: 'Supervision',
  funding: 'Money',
  summary: 'Summary',
  settings: 'Settings',
  navigation: 'Main navigation',
  street: 'Street',
  wholeDistrict: 'Whole district',
  lock: 'Lock screen',
  logout: 'Sign out',
  changePassword: 'Change password',
  switchLanguage: '中文',
  account: 'Account',
  shortcuts: 'Keyboard shortcuts',
  yellowCards: '{{count}} yellow',
  redCards: '{{count}} red',
  pageMissing: 'There is no such page, or you may not see it.',
  pageBroken: 'This page has failed. Your draft is safe; please open the page again.',
};
