import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type ReadTx, streetsOf } from './transaction';

/*
 * Every list goes through one of these: they narrow a query to the rows of the street that the asker sees, and do nothing
 * where he sees all. An office of one street asks the same statements as before there were districts.
 */

type Query<E extends ObjectLiteral> = SelectQueryBuilder<E>;

function narrow<E extends ObjectLiteral>(tx: ReadTx, query: Query<E>, condition: string): void {
  const { seenId } = streetsOf(tx);
  if (seenId !== null) query.andWhere(condition, { seenStreet: seenId });
}

/** Narrows by a column that holds the street itself. */
export function narrowToStreet<E extends ObjectLiteral>(tx: ReadTx, query: Query<E>, column: string): void {
  narrow(tx, query, `${column} = :seenStreet`);
}

/** Narrows by a column that holds a case's id. */
export function narrowToStreetOfCase<E extends ObjectLiteral>(tx: ReadTx, query: Query<E>, column: string): void {
  narrow(tx, query, `EXISTS (SELECT 1 FROM cases sc WHERE sc.id = ${column} AND sc.street_id = :seenStreet)`);
}

/** Narrows by a column that holds a unit's id. */
export function narrowToStreetOfUnit<E extends ObjectLiteral>(tx: ReadTx, query: Query<E>, column: string): void {
  narrow(tx, query, `${column} IN (SELECT su.id FROM org_units su WHERE su.street_id = :seenStreet)`);
}

/** Narrows by a column that holds a unit's id or nothing: who is placed nowhere yet belongs to no street, and all find him. */
export function narrowToStreetOrNone<E extends ObjectLiteral>(tx: ReadTx, query: Query<E>, column: string): void {
  narrow(
    tx,
    query,
    `(${column} IS NULL OR ${column} IN (SELECT su.id FROM org_units su WHERE su.street_id = :seenStreet))`,
  );
}

/** Narrows by the case of an act, and by who did it where it was done to no case. */
export function narrowToStreetOfAct<E extends ObjectLiteral>(
  tx: ReadTx,
  query: Query<E>,
  { ofCase, by }: { readonly ofCase: string; readonly by: string },
): void {
  const staff =
    'SELECT sa.id FROM accounts sa INNER JOIN org_units su ON su.id = sa.unit_id WHERE su.street_id = :seenStreet';
  const cases = `EXISTS (SELECT 1 FROM cases sc WHERE sc.id = ${ofCase} AND sc.street_id = :seenStreet)`;
  narrow(tx, query, `((${ofCase} IS NULL AND ${by} IN (${staff})) OR ${cases})`);
}
