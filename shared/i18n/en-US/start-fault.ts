import type { Translated } from '../catalogue-type';
import type { startFault as source } from '../zh-CN/start-fault';

/** Words for a program that cannot start, in English. */
export const startFault: Translated<typeof source> = {
  storage:
    'The file that says where the data is cannot be read, so the program cannot tell which database to open. Ask the administrator to look at storage.json in the data folder. No data was changed.',
  other: 'The program cannot start. Restart the computer; if that does not help, give the log to the administrator.',
};
