import type { QueryRunner } from 'typeorm';

/** The role that the accounts of desks belong to; `resources/postgres/office.sql` makes it. */
export const PROGRAM_ROLE = 'streetdesk_program';

/**
 * Gives the program's role what it needs on the tables that were just built, and no more: the log is only added to
 * (its end goes on), and the list of migrations only read. Without that role (a server for one desk) nothing is done.
 */
export async function grantProgram(runner: QueryRunner): Promise<void> {
  const roles: unknown[] = await runner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [PROGRAM_ROLE]);
  if (roles.length === 0) return;
  const statements = [
    `GRANT USAGE ON SCHEMA public TO ${PROGRAM_ROLE}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${PROGRAM_ROLE}`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries, audit_links, audit_seals FROM ${PROGRAM_ROLE}`,
    `REVOKE DELETE, TRUNCATE ON audit_head FROM ${PROGRAM_ROLE}`,
    `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON migrations FROM ${PROGRAM_ROLE}`,
  ];
  for (const statement of statements) await runner.query(statement);
}
