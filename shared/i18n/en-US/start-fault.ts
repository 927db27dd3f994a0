import type { Translated } from '../catalogue-type';
import type { startFault as source } from '../zh-CN/start-fault';

/** Words for a program that cannot start, in English. */
export const startFault: Translated<typeof source> = {
  newer: 'A newer version of the program saved this data. Install the newer version; nothing was changed.',
  migration: 'Upgrading the data failed and the data from before is back. Tell the administrator; delete nothing.',
  networkDrive:
    'The data folder is on a network drive, where a database is easily damaged, so it was not opened. Put the folder on a disk of this computer; to share data between windows, use a server.',
  storage:
    'The file that says where the data is cannot be read, so the program cannot tell which database to open. Ask the administrator to look at storage.json in the data folder. No data was changed.',
  other: 'The program cannot start. Restart the computer; if that does not help, give the log to the administrator.',
};
