import { CommandError } from '../../database/errors';
import type { DivisionStore } from './divisions';
import type { StreetPlace } from './office-units';

/** Lengths of the codes above a street's: province, city, district. */
const ANCESTOR_LENGTHS = [2, 4, 6];

/** A street of the shipped divisions with what stands above and below it; fails with `invalid-input` where there is none. */
export async function findPlace(
  divisions: Pick<DivisionStore, 'find' | 'listChildren'>,
  streetCode: string,
): Promise<StreetPlace> {
  const street = await divisions.find(streetCode);
  if (street === undefined) throw new CommandError('invalid-input', {}, { streetCode: 'invalid' });
  const above = await Promise.all(ANCESTOR_LENGTHS.map((length) => divisions.find(streetCode.slice(0, length))));
  const communities = await divisions.listChildren(streetCode);
  return { street, ancestors: above.filter((division) => division !== undefined), communities };
}
