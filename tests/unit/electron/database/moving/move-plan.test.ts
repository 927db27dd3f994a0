import { describe, expect, it } from 'vitest';
import { createWriter } from '../../../../../electron/database/data-source';
import { planTables } from '../../../../../electron/database/moving/move-plan';

describe('the plan of a move', () => {
  it('has every table but that of files, each after those that it refers to', async () => {
    const source = await createWriter({ driver: 'sqlite', file: ':memory:' }).initialize();
    const plan = planTables(source);
    const entities = source.entityMetadatas;
    await source.destroy();
    const names = plan.map(({ name }) => name);
    expect([...names].sort()).toEqual(
      entities
        .map(({ tableName }) => tableName)
        .filter((name) => name !== 'stored_files')
        .sort(),
    );
    const early = entities.flatMap(({ tableName, foreignKeys }) =>
      foreignKeys
        .map((key) => key.referencedEntityMetadata.tableName)
        .filter((other) => other !== tableName && names.indexOf(other) > names.indexOf(tableName)),
    );
    expect(early).toEqual([]);
    const late = plan
      .filter((table) => table.late.length > 0)
      .map(({ name, columns, late }) => [name, ...late.map((at) => columns[at])]);
    expect(late.sort()).toEqual([
      ['cases', 'merged_into_id', 'split_from_id'],
      ['org_units', 'parent_id'],
    ]);
    expect(plan.find(({ name }) => name === 'order_cases')?.key).toHaveLength(2);
  });
});
