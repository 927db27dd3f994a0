import { describe, expect, it } from 'vitest';
import { type CommandName, contract } from '#shared/ipc/contract';
import { findSubjects, namingOf } from '../../../../../electron/features/street/subjects';
import { idPathsOf } from '../../../../helpers/contract-inputs';

const names = Object.keys(contract) as CommandName[];

describe('what the ids of a command name', () => {
  it('is known for every id of every command: a new one that nobody thought of stands here', () => {
    const unknown = names.flatMap((name) =>
      idPathsOf(name)
        .filter((path) => namingOf(name, path) === undefined)
        .map((path) => `${name} ${path.join('.')}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is found wherever it stands in an input', () => {
    const cases = [
      { caseId: 'a', version: 1 },
      { caseId: 'b', version: 2 },
    ];
    const lead = { unitId: 'u', accountId: null };
    expect(findSubjects('order.dispatchMany', { cases, lead, coHandlers: [], money: [{ unitId: 'm' }] })).toEqual([
      { kind: 'case', id: 'a' },
      { kind: 'case', id: 'b' },
      { kind: 'unit', id: 'u' },
      { kind: 'unit', id: 'm' },
    ]);
    expect(findSubjects('case.list', { filter: { communityId: 'c' } })).toEqual([]);
    expect(findSubjects('account.setActive', { id: 'p' })).toEqual([{ kind: 'account', id: 'p' }]);
    expect(findSubjects('suspension.end', { requestId: 's' })).toEqual([{ kind: 'suspension', id: 's' }]);
  });
});
