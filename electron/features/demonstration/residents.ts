import { citizenIdCheckCharacter } from '#shared/domain/identity/citizen-id';
import { addDays } from '#shared/domain/time/business-day';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import type { Neighbourhood } from './neighbourhoods';
import { makeName, makePhone } from './people';
import { createRandom } from './random';

/** A made-up resident: any of them can be told from its index alone, so that none need be kept in memory. */
export type ResidentAt = (index: number) => ResidentEntity;

/** What residents are made of. */
export interface Register {
  readonly seed: string;
  /** Six digits that their ID numbers begin with. */
  readonly regionCode: string;
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly count: number;
  /** UTC ISO text before which all of them are registered. */
  readonly registeredBy: string;
}

const AGES = { youngest: 18, span: 72 };
const DAYS_OF_YEAR = 365;
/** Last sequence codes of a day, so that made-up numbers meet real people's as seldom as may be. */
const SEQUENCES = { first: 900, count: 100 };
const SPREAD = 0.6180339887498949;
const IMPORT_INTERVAL_MS = 100;

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** A number that shares no factor with `range`, so that multiples of it visit every place once. */
function findStride(range: number): number {
  let stride = Math.floor(range * SPREAD);
  while (greatestDivisor(stride, range) !== 1) stride += 1;
  return stride;
}

function makeCitizenId(regionCode: string, birthDate: string, sequence: number): string {
  const first17 = regionCode + birthDate.replaceAll('-', '') + String(sequence);
  return first17 + citizenIdCheckCharacter(first17);
}

type Draw = (least: number, most: number) => number;

function makeAddress({ base, gridNumber }: Neighbourhood, draw: Draw): string {
  const house = (gridNumber - 1) * 6 + draw(1, 6);
  return `${base}${house}号${draw(1, 8)}号楼${draw(1, 4)}单元${draw(1, 9)}0${draw(1, 3)}室`;
}

/** Makes the function that tells any resident. Numbers differ up to 2.6 million residents. */
export function createResidents({ seed, regionCode, neighbourhoods, count, registeredBy }: Register): ResidentAt {
  const range = AGES.span * DAYS_OF_YEAR * SEQUENCES.count;
  const stride = findStride(range);
  const offset = createRandom(seed, 'residents').int(0, range - 1);
  const youngest = addDays(registeredBy.slice(0, 10), -AGES.youngest * (DAYS_OF_YEAR + 1));
  return (index) => {
    const random = createRandom(seed, 'resident', index);
    const place = (offset + (index % range) * stride) % range;
    const birthDate = addDays(youngest, -Math.floor(place / SEQUENCES.count));
    const sequence = SEQUENCES.first + (place % SEQUENCES.count);
    const sex = sequence % 2 === 1 ? 'male' : 'female';
    const created = Date.parse(registeredBy) - (count - index) * IMPORT_INTERVAL_MS;
    const createdAt = new Date(created).toISOString();
    const neighbourhood = random.pick(neighbourhoods);
    return {
      id: random.id(created),
      ...makeName(random, sex),
      documentType: 'citizen-id',
      documentNumber: makeCitizenId(regionCode, birthDate, sequence),
      documentValidUntil: null,
      birthDate,
      sex,
      phone: makePhone(random),
      address: makeAddress(neighbourhood, random.int),
      communityId: neighbourhood.communityId,
      gridId: neighbourhood.gridId,
      createdAt,
      updatedAt: createdAt,
      version: 1,
    };
  };
}
