/** What `npm run restore -- --help` says. */
export const RESTORE_HELP = `npm run restore -- --data-dir DIR [--folder DIR] [--list | --check NAME | NAME] [options]

Lists, looks through and restores backups of an office when the program does not start. Nothing is deleted: the earlier data
file is kept beside the new one under a name with the time. Close the program first.

  --data-dir DIR      the data folder of the computer; with --server and --folder it may be left out, the phrase is then needed
  --folder DIR        the folder of backups, where it is not the one of the data folder
  --list              lists the backups; so does a call without a NAME
  --check NAME        opens a backup and looks through it, and restores nothing
  NAME                restores this backup; "latest" takes the newest whole one
  --server ADDRESS    restores a server's backup into postgres://owner@host:port/name, an empty database of its owner:
                      rename the old one (ALTER DATABASE … RENAME TO …) and make a new one with resources/postgres/office.sql
  --phrase            asks for the recovery phrase: where this computer does not keep the office's key
  --tls               encrypt, and check the server's certificate against what the computer trusts
  --ca FILE           the same, against the certificates in FILE (PEM)

The passphrase of a computer without a store of secrets is taken from STREETDESK_PASSPHRASE, the recovery phrase from
STREETDESK_PHRASE, the server's password from PGPASSWORD; what is missing is asked for. A key that the operating system keeps is
known to the program only: give the phrase. Ends with 0, 1 where a backup is not whole, 2 where the command line cannot be done.
`;
