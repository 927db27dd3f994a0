/** What `npm run seed -- --help` says. */
export const SEED_HELP = `npm run seed -- --data-dir DIR [options]

Makes a demonstration office: 香港中路街道 of 青岛市市南区 with sections, communities, grids, staff of every role, the shipped
catalogue, made-up residents and their cases. Prints the accounts as JSON; progress goes to the error output.

  --data-dir DIR    folder of the database streetdesk.sqlite; refused where one is there already. The file keys.json in it
                    opens by the passphrase streetdesk-demo, which \`npm start\` enters by itself
  --cases N         cases (default 3000)
  --residents N     residents (default 2000)
  --months N        months of cases that end now (default 12)
  --streets N       streets of the district in one database, each with all of that and staff of its own (default 1)
  --seed S          any text; the same seed and --now give the same office (default 1)
  --now ISO         the instant at which all ends (default STREETDESK_NOW, else the computer's clock)
  --database URL    postgres://user:password@host:port/name instead of a file; the database must be empty
`;
