/** What `npm run move -- --help` says. */
export const MOVE_HELP = `npm run move -- --from PLACE --to PLACE [options]

Moves an office from a file to an empty PostgreSQL server, or from a server to a file. The source is only read, and locked
while it is a file. Every table is compared in number and checksum before the last step; until then no program opens the
target. A move that was cut goes on when the same command is given again; an office that went on in between is moved anew.
Progress goes to the error output, the report as JSON to the output.

  --from PLACE      where the office is: a file, or postgres://user@host:port/name
  --to PLACE        where it goes; a file that is there already is kept beside it under a name with the time
  --files DIR       folder of the attached files (default: files beside the file)
  --tls             encrypt, and check the server's certificate against what the computer trusts
  --ca FILE         the same, against the certificates in FILE (PEM)

The password is taken from PGPASSWORD, where the address has none: what stands on a command line can be read by others.
`;
