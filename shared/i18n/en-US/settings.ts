import type { Translated } from '../catalogue-type';
import type { settings as source } from '../zh-CN/settings';

/** Words of the settings' frame and the office's own page in English. */
export const settings: Translated<typeof source> = {
  title: 'Settings',
  sections: {
    office: 'This centre',
    accounts: 'Accounts',
    organisation: 'Organisation',
    items: 'Service items',
    categories: 'Categories',
    calendar: 'Working calendar',
    duplicates: 'Duplicates and ratings',
    audit: 'Audit log',
  },
  centreName: 'Name of the centre',
  centreAddress: 'Address',
  centrePhone: 'Phone for questions',
  fundingSources: 'Sources of orders’ money, parted by 、',
  idleLockMinutes: 'Lock after idle minutes',
  printerName: 'Printer',
  printerSystem: 'The system’s default printer',
  paperSize: 'Size of receipts',
  printAtOnce: 'Print the receipt at once on acceptance',
  routing: 'Dispatch',
  routedByMatrix: 'Send appeals and service requests in a grid at once to whom the responsibility matrix names',
  routedBySteps: 'Dispatch applications by their item’s steps as soon as they are accepted',
  readOnly: 'Ask the administrator to change these.',
  desk: 'Printing',
  office: 'The centre',
};
