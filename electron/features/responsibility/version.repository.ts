import { IsNull, Not } from 'typeorm';
import { ResponsibilityVersionEntity } from '../../database/entities/responsibility-version.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** A version without what is large in it. */
export type VersionHead = Omit<ResponsibilityVersionEntity, 'rules' | 'settings' | 'findings'>;

/** Who did something to a draft, and when. */
export interface Change {
  readonly changedAt: string;
  readonly changedByName: string;
}

const HEAD = {
  id: true,
  streetId: true,
  status: true,
  number: true,
  ruleCount: true,
  changedAt: true,
  changedByName: true,
  enactedAt: true,
  enactedById: true,
  enactedByName: true,
  signedReason: true,
  version: true,
} as const;

/** The version in force in a street, or null: its id alone, asked for by every question. */
export async function findIdInForce(tx: ReadTx, streetId: string): Promise<string | null> {
  const select = { id: true } as const;
  const where = { status: 'in-force', streetId } as const;
  return (await managerOf(tx).findOne(ResponsibilityVersionEntity, { select, where }))?.id ?? null;
}

/** A version with all that it holds. */
export function findVersion(tx: ReadTx, id: string): Promise<ResponsibilityVersionEntity | null> {
  return managerOf(tx).findOneBy(ResponsibilityVersionEntity, { id });
}

/** All versions of a street, the draft first, then the latest. */
export async function listHeads(tx: ReadTx, streetId: string): Promise<VersionHead[]> {
  const found = { select: HEAD, where: { streetId } };
  const heads: VersionHead[] = await managerOf(tx).find(ResponsibilityVersionEntity, found);
  const place = ({ number }: VersionHead) => number ?? Number.POSITIVE_INFINITY;
  return heads.sort((one, other) => (place(one) < place(other) ? 1 : -1));
}

/** Puts an empty draft where a street has none; `false` where it has one. */
export async function insertDraft(
  tx: WriteTx,
  { id, streetId }: Pick<ResponsibilityVersionEntity, 'id' | 'streetId'>,
  change: Change,
): Promise<boolean> {
  const insert = managerOf(tx).createQueryBuilder().insert().into(ResponsibilityVersionEntity);
  const draft = { id, streetId, status: 'draft', number: null, rules: [], settings: [], ruleCount: 0 } as const;
  const rest = { enactedAt: null, enactedById: null, enactedByName: '', findings: null, signedReason: '', version: 1 };
  await insert
    .values({ ...draft, ...change, ...rest })
    .orIgnore()
    .execute();
  return managerOf(tx).existsBy(ResponsibilityVersionEntity, { id });
}

/** Takes a draft, in the version that the asker saw, for this write alone; answers false when it is not there. */
export async function claimDraft(tx: WriteTx, id: string, version: number, change: Change): Promise<boolean> {
  const seen = { id, version, status: 'draft' } as const;
  const { affected } = await managerOf(tx).update(ResponsibilityVersionEntity, seen, {
    ...change,
    version: version + 1,
  });
  return affected === 1;
}

/** Keeps what a claimed draft holds. */
export async function keepContent(
  tx: WriteTx,
  id: string,
  { rules, settings }: Pick<ResponsibilityVersionEntity, 'rules' | 'settings'>,
): Promise<void> {
  const content = { rules: [...rules], settings: [...settings], ruleCount: rules.length };
  await managerOf(tx).update(ResponsibilityVersionEntity, { id }, content);
}

/** Removes a claimed draft. */
export async function removeDraft(tx: WriteTx, id: string): Promise<void> {
  await managerOf(tx).delete(ResponsibilityVersionEntity, { id, status: 'draft' });
}

/** Puts a claimed draft in force under its street's next number, which it answers; the one before is superseded. */
export async function enactDraft(
  tx: WriteTx,
  { id, streetId }: Pick<ResponsibilityVersionEntity, 'id' | 'streetId'>,
  enactment: Pick<
    ResponsibilityVersionEntity,
    'enactedAt' | 'enactedById' | 'enactedByName' | 'findings' | 'signedReason'
  >,
): Promise<number> {
  const manager = managerOf(tx);
  const [latest] = await manager.find(ResponsibilityVersionEntity, {
    select: { id: true, number: true },
    where: { streetId, number: Not(IsNull()) },
    order: { number: 'DESC' },
    take: 1,
  });
  const number = (latest?.number ?? 0) + 1;
  await manager.update(ResponsibilityVersionEntity, { streetId, status: 'in-force' }, { status: 'superseded' });
  await manager.update(ResponsibilityVersionEntity, { id }, { ...enactment, number, status: 'in-force' });
  return number;
}
