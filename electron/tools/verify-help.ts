/** What `npm run verify -- --help` says. */
export const VERIFY_HELP = `npm run verify -- --data-dir DIR | --server postgres://user@host:port/name [options]

Reads the whole audit log of an office and names the first entry that was changed, removed, put in or moved, or a signature
that does not hold. It only reads, needs no key of the office, and may run while people work.
Progress goes to the error output, the result to the output.

  --data-dir DIR      the data folder of a computer that keeps the office itself
  --file FILE         a database file, such as a backup
  --server ADDRESS    the office's PostgreSQL server
  --key FINGERPRINT   of the office's signing key, as the recovery sheet has it: nothing signed by another key is accepted
  --json              the result as JSON
  --tls               encrypt, and check the server's certificate against what the computer trusts
  --ca FILE           the same, against the certificates in FILE (PEM)

Ends with 0 where the log is whole, 1 where something is wrong with it, 2 where the command line cannot be done, 3 where the
log cannot be read. The password is taken from PGPASSWORD, where the address has none.
`;
