import type { CaseKind, Channel } from '#shared/domain/case/vocabulary';
import type { CategoryEntity } from '../../database/entities/category.entity';
import type { ServiceItemEntity } from '../../database/entities/service-item.entity';
import type { OfficeBase } from './office-facts';
import { createRandom, type Random } from './random';
import { APPEAL_CONTENTS, APPLICATION_CONTENTS, SERVICE_CONTENTS } from './texts';

/** What a made-up case is about. */
export interface Matter {
  readonly kind: CaseKind;
  readonly version: ServiceItemEntity | null;
  readonly category: CategoryEntity | null;
  readonly subject: string;
  readonly contents: readonly string[];
  readonly channels: readonly (readonly [Channel, number])[];
}

const CHANNELS: Readonly<Record<CaseKind, Matter['channels']>> = {
  application: [
    ['window', 82],
    ['service-point', 12],
    ['web', 6],
  ],
  appeal: [
    ['hotline', 34],
    ['window', 14],
    ['home-visit', 14],
    ['web', 9],
    ['opinion-box', 6],
    ['delegate', 6],
    ['contact-point', 6],
    ['open-phone-day', 5],
    ['transferred', 6],
  ],
  service: [
    ['hotline', 48],
    ['service-point', 26],
    ['home-visit', 16],
    ['window', 10],
  ],
};

const KINDS: readonly (readonly [CaseKind, number])[] = [
  ['application', 60],
  ['appeal', 30],
  ['service', 10],
];

/** Some matters come far more often than others; which ones, the seed decides. */
function rank<T>(seed: string, stream: string, things: readonly T[]): (readonly [T, number])[] {
  const random = createRandom(seed, stream);
  return things.map((thing) => [thing, 1 / (0.15 + random.next())]);
}

/** Makes the function that draws what a case is about from the catalogue in force. */
export function createMatters(seed: string, { items, categories }: OfficeBase): (random: Random) => Matter {
  const small = categories.filter(({ parentCode, isRetired }) => parentCode !== null && !isRetired);
  const versions = rank(
    seed,
    'items',
    items.filter(({ isCurrent, isRetired }) => isCurrent && !isRetired),
  );
  const appeals = rank(
    seed,
    'appeals',
    small.filter(({ tree }) => tree !== 'service'),
  );
  const services = rank(
    seed,
    'services',
    small.filter(({ tree }) => tree === 'service'),
  );
  const ofCategory = (kind: CaseKind, category: CategoryEntity, contents: readonly string[]): Matter => {
    return { kind, version: null, category, subject: category.name, contents, channels: CHANNELS[kind] };
  };
  return (random) => {
    const kind = random.weighted(KINDS);
    if (kind === 'appeal') return ofCategory(kind, random.weighted(appeals), APPEAL_CONTENTS);
    if (kind === 'service') return ofCategory(kind, random.weighted(services), SERVICE_CONTENTS);
    const version = random.weighted(versions);
    const channels = CHANNELS[kind];
    return { kind, version, category: null, subject: version.name, contents: APPLICATION_CONTENTS, channels };
  };
}
