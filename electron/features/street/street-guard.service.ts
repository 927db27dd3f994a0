import type { CommandName } from '#shared/ipc/contract';
import type { Database } from '../../database/database';
import { CommandError } from '../../database/errors';
import { EVERY_STREET, type StreetScope } from '../../database/street-scope';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { findStreetsOf, findUnit, isDistrict } from './street.repository';
import { findSubjects, isOfDistrict, mayMixStreets, SUBJECT_KINDS, type Subject } from './subjects';

/**
 * The one door between the streets of a district: every command of a person comes through here before its handler runs.
 * The street of a case, order, unit … never changes, so what was found here still holds when the handler writes.
 */
export class StreetGuard {
  #isDistrict = false;
  /** A unit never goes to another street. */
  readonly #streets = new Map<string, string | null>();

  private constructor(private readonly database: Database) {}

  /** The door as the database stands. */
  static async open(database: Database): Promise<StreetGuard> {
    const guard = new StreetGuard(database);
    await guard.refresh();
    return guard;
  }

  /**
   * Looks again whether there is more than one street; whoever adds the second tells it as a change of the settings. A
   * program that hears of it late shows nobody more than before: a new street has neither cases nor people yet.
   */
  async refresh(): Promise<void> {
    if (!this.#isDistrict) this.#isDistrict = await this.database.read(isDistrict);
  }

  /**
   * Decides the street of a command. Fails with `not-found` where its input names anything of a street that the asker does
   * not see, with `district-only` where it changes what all streets have in common and he is not of the district, with
   * `streets-mixed` where it names things of several streets. `chosenId` is the street that somebody of the district looks at.
   */
  async admit(command: CommandName, input: unknown, actor: Actor, chosenId: string | null): Promise<StreetScope> {
    if (!this.#isDistrict) return EVERY_STREET;
    return this.database.read(async (tx) => {
      const ownId = await this.findOwnStreet(tx, actor);
      if (ownId !== null && isOfDistrict(command)) throw new CommandError('district-only');
      const homeId = ownId ?? chosenId;
      await this.check(tx, command, findSubjects(command, input), ownId);
      return { isDistrict: true, homeId, seenId: homeId };
    });
  }

  /** The street of what the program does for a person by itself. */
  async scopeOf(actor: Actor): Promise<StreetScope> {
    if (!this.#isDistrict) return EVERY_STREET;
    return this.database.read(async (tx) => {
      const ownId = await this.findOwnStreet(tx, actor);
      return { isDistrict: true, homeId: ownId, seenId: ownId };
    });
  }

  private async check(
    tx: ReadTx,
    command: CommandName,
    subjects: readonly Subject[],
    ownId: string | null,
  ): Promise<void> {
    const found = new Set<string | null>();
    for (const kind of SUBJECT_KINDS) {
      const ids = [...new Set(subjects.filter((each) => each.kind === kind).map(({ id }) => id))];
      if (ids.length > 0) for (const street of await findStreetsOf(tx, kind, ids)) found.add(street);
    }
    if (ownId !== null && [...found].some((street) => street !== ownId)) throw new CommandError('not-found');
    found.delete(null);
    if (found.size > 1 && !mayMixStreets(command)) throw new CommandError('streets-mixed');
  }

  private async findOwnStreet(tx: ReadTx, { unitId }: Actor): Promise<string | null> {
    const known = this.#streets.get(unitId);
    if (known !== undefined) return known;
    const found = (await findUnit(tx, unitId))?.streetId ?? null;
    this.#streets.set(unitId, found);
    return found;
  }
}
