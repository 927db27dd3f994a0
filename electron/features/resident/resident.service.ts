import { maskAddress } from '#shared/domain/case/mask-address';
import { normalizeNumber } from '#shared/domain/identity/identity-check';
import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import type { ResidentHit, ResidentRecord } from '#shared/ipc/commands/resident';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { findOwnPlace, findResident } from './resident.repository';
import {
  findByEnd,
  findByFurtherNumber,
  findByOtherName,
  findByPrefix,
  isSealedKey,
  type ResidentKey,
  type SealedKey,
} from './resident-search.repository';

const MAX_HITS = 10;
const SHORTEST_DOCUMENT = 4;
const SHORTEST_PHONE = 3;

/** Landlines are kept with a dash behind the area code, which nobody types. */
function phonePrefix(digits: string): string {
  const areaCode = /^(01|02)/.test(digits) ? 3 : 4;
  if (!digits.startsWith('0') || digits.length <= areaCode) return digits;
  return `${digits.slice(0, areaCode)}-${digits.slice(areaCode)}`;
}

/** Which columns a typed text may be the beginning of. */
export function readSuggestion(text: string): readonly (readonly [ResidentKey, string])[] {
  const trimmed = text.normalize('NFKC').trim();
  const number = normalizeNumber(trimmed);
  if (/^[A-Z'’·. ]+$/i.test(trimmed)) {
    const letters = trimmed.toLowerCase().replace(/[^a-z]/g, '');
    if (letters !== '') {
      return [
        ['initials', letters],
        ['pinyin', letters],
      ];
    }
  }
  if (!/^\+?[A-Z0-9()]*\d[A-Z0-9()]*$/.test(number)) return [['name', trimmed]];
  const keys: (readonly [ResidentKey, string])[] = [];
  if (number.length >= SHORTEST_DOCUMENT) keys.push(['documentNumber', number]);
  if (/^\+?\d+$/.test(number) && number.length >= SHORTEST_PHONE) keys.push(['phone', phonePrefix(number)]);
  return keys;
}

/** Which numbers a typed text may be the end of: an ID number's last four to six characters, a telephone's last four. */
export function readEnd(text: string): { readonly end: string; readonly keys: readonly SealedKey[] } {
  const end = normalizeNumber(text.normalize('NFKC').trim());
  if (/^\d{4}$/.test(end)) return { end, keys: ['documentNumber', 'phone'] };
  return { end, keys: /^\d{3,5}[\dX]$/.test(end) ? ['documentNumber'] : [] };
}

const toHit = (resident: ResidentEntity): ResidentHit => ({
  id: resident.id,
  name: resident.name,
  maskedDocumentNumber: maskIdentityNumber(resident.documentNumber),
  maskedPhone: maskPhone(resident.phone),
  address: maskAddress(resident.address),
});

/** Whoever is found by another name, document or telephone than his first, where there is room for more. */
async function addFurther(tx: ReadTx, text: string, found: Map<string, ResidentEntity>): Promise<void> {
  for (const [key, typed] of readSuggestion(text)) {
    if (found.size >= MAX_HITS) return;
    const others = isSealedKey(key)
      ? await findByFurtherNumber(tx, key, typed, MAX_HITS)
      : await findByOtherName(tx, key, typed, MAX_HITS);
    for (const resident of others) found.set(resident.id, resident);
  }
}

/** The register as the counter asks it. */
export class ResidentService {
  constructor(private readonly kit: ServiceKit) {}

  async suggest(text: string): Promise<readonly ResidentHit[]> {
    return this.kit.database.read(async (tx) => {
      const found = new Map<string, ResidentEntity>();
      for (const [key, prefix] of readSuggestion(text)) {
        for (const resident of await findByPrefix(tx, key, prefix, MAX_HITS)) found.set(resident.id, resident);
      }
      await addFurther(tx, text, found);
      const { end, keys } = readEnd(text);
      for (const key of keys) {
        if (found.size >= MAX_HITS) break;
        for (const resident of await findByEnd(tx, key, end, MAX_HITS)) found.set(resident.id, resident);
      }
      return [...found.values()].slice(0, MAX_HITS).map(toHit);
    });
  }

  /** The full record. Opening it is recorded. */
  async open(actor: Actor, id: string): Promise<ResidentRecord> {
    const resident = await this.kit.database.read(async (tx) => {
      const found = await findResident(tx, id);
      return found === null ? null : { ...found, ...(await findOwnPlace(tx, found)) };
    });
    if (resident === null) throw new CommandError('not-found');
    await this.kit.database.write('resident.open', (tx) =>
      this.kit.audit.record(tx, actor, { action: 'resident.opened', subjectId: id }),
    );
    const { name, documentType, documentNumber, phone, address, communityId, gridId } = resident;
    return { id, name, documentType, documentNumber, phone, address, communityId, gridId };
  }
}
