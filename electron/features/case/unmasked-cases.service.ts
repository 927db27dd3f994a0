import type { CaseRow } from '#shared/ipc/commands/case-rows';
import type { CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import { findCases, findPersons } from './case-list.repository';
import { type CaseListDeps, CaseListService } from './case-list.service';

/** A case of a list with what the list itself masks. */
export interface UnmaskedCase {
  readonly row: CaseRow;
  readonly documentNumber: string;
  readonly phone: string;
  readonly address: string;
}

/** Reads lists with the applicants' full data, for those who have said why. Whoever uses it records the look. */
export class UnmaskedCases {
  private readonly lists: CaseListService;

  constructor(private readonly deps: CaseListDeps) {
    this.lists = new CaseListService(deps);
  }

  /** The asker's whole list; refused where it has more than `most` cases. */
  find(
    actor: Actor,
    { filter, sort }: Pick<CommandParsed<'case.export'>, 'filter' | 'sort'>,
    most: number,
  ): Promise<readonly UnmaskedCase[]> {
    return this.deps.kit.database.read(async (tx) => {
      const query = await this.lists.queryOf(tx, actor, filter);
      const cases = await findCases(tx, query, { ...sort, offset: 0, limit: most + 1 });
      if (cases.length > most) throw new CommandError('invalid-input', { count: most }, { filter: 'export-too-large' });
      const persons = await findPersons(
        tx,
        cases.map(({ id }) => id),
      );
      return (await this.deps.views.rows(tx, cases)).flatMap((row) => {
        const person = persons.get(row.id);
        return person === undefined ? [] : [{ row, ...person }];
      });
    });
  }
}
