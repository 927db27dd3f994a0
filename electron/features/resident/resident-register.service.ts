import { type FieldTelling, listChanges } from '#shared/domain/audit/list-changes';
import type { Intake } from '#shared/domain/case/intake';
import { maskAddress } from '#shared/domain/case/mask-address';
import { phoneForm } from '#shared/domain/case/search-text';
import { checkIdentityDocument } from '#shared/domain/identity/identity-document';
import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import { businessDay } from '#shared/domain/time/business-day';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { spellName } from './name-spelling';
import { findUnitNames } from './person.repository';
import { comparePerson, NOBODY, type PersonRow } from './person-fields';
import { keepHistory } from './register-history.service';
import { findByDocument, findByPhone, findResident, insertResident, updateResident } from './resident.repository';

/** The register as an intake uses it. */
export interface ResidentRegister {
  /** Finds the applicant or adds him, keeps what is new, and gives his id; null for somebody who left neither document nor telephone. */
  remember(tx: WriteTx, actor: Actor, intake: Intake, now: string): Promise<string | null>;
}

function readPerson({ applicant, communityId, gridId }: Intake, now: string): PersonRow {
  const checked =
    applicant.documentNumber === ''
      ? null
      : checkIdentityDocument(applicant.documentType, applicant.documentNumber, businessDay(now));
  const document = checked === null || checked.status === 'error' ? null : checked.value;
  return {
    name: applicant.name,
    documentType: applicant.documentType,
    documentNumber: document?.normalized ?? '',
    documentValidUntil: null,
    birthDate: document?.birthDate ?? null,
    sex: document?.sex ?? null,
    phone: phoneForm(applicant.phone),
    address: applicant.address,
    communityId,
    gridId,
  };
}

/** The chosen resident counts only where the form still speaks of him: the clerk may have typed on over another. */
async function findPerson(tx: WriteTx, person: PersonRow, residentId: string | null): Promise<ResidentEntity | null> {
  if (person.documentNumber !== '') {
    const known = await findByDocument(tx, person.documentType, person.documentNumber);
    if (known !== null) return known;
  }
  const chosen = residentId === null ? null : await findResident(tx, residentId);
  const isChosen = chosen?.name === person.name && (person.documentNumber === '' || chosen.documentNumber === '');
  if (chosen !== null && isChosen) return chosen;
  return person.documentNumber === '' && person.phone !== '' ? findByPhone(tx, person.name, person.phone) : null;
}

/** What the intake tells that the record does not have yet; an empty field takes nothing away. */
function findNews(known: ResidentEntity, person: PersonRow): Partial<ResidentEntity> {
  const news: Partial<ResidentEntity> = {};
  if (person.documentNumber !== '' && known.documentNumber === '') {
    const { documentType, documentNumber, birthDate, sex } = person;
    Object.assign(news, { documentType, documentNumber, birthDate, sex });
  }
  if (person.name !== known.name) Object.assign(news, { name: person.name, ...spellName(person.name) });
  if (person.phone !== '' && person.phone !== known.phone) news.phone = person.phone;
  if (person.address !== '' && person.address !== known.address) news.address = person.address;
  if (person.communityId !== null && person.communityId !== known.communityId) news.communityId = person.communityId;
  if (person.gridId !== null && person.gridId !== known.gridId) news.gridId = person.gridId;
  return news;
}

/** Writes into the log what an intake changed of a record, masked. */
async function recordNews(
  { audit }: ServiceKit,
  tx: WriteTx,
  actor: Actor,
  known: ResidentEntity,
  { name, phone, address, documentNumber }: Partial<ResidentEntity>,
): Promise<void> {
  const told = { name, phone, address, documentNumber };
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  const changes = listChanges<ToldFields>(known, given, TELLING);
  if (changes.length === 0) return;
  const act = { subjectId: known.id, changes };
  if (name === undefined) await audit.record(tx, actor, { ...act, action: 'resident.updated' });
  else await audit.record(tx, actor, { ...act, action: 'resident.renamed', detail: { from: known.name, to: name } });
}

/** The same for the person's page, every field of it whole and sealed. */
async function keepNews(
  kit: ServiceKit,
  tx: WriteTx,
  actor: Actor,
  known: ResidentEntity,
  now: ResidentEntity,
): Promise<void> {
  const isMoved = known.communityId !== now.communityId || known.gridId !== now.gridId;
  const places = [known, now].flatMap(({ communityId, gridId }) => (isMoved ? [communityId, gridId] : []));
  const [before, after] = [ownFields(known), ownFields(now)];
  const changes = comparePerson(before, after, await findUnitNames(tx, places));
  if (changes.length === 0) return;
  await keepHistory(kit, tx, actor, { kind: 'resident', subjectId: known.id, action: 'resident.updated', changes });
  tx.tell('register.changed', {});
}

function ownFields(resident: ResidentEntity): PersonRow {
  const { name, documentType, documentNumber, documentValidUntil, birthDate, sex, phone, address } = resident;
  const { communityId, gridId } = resident;
  return {
    ...{ name, documentType, documentNumber, documentValidUntil, birthDate, sex, phone, address },
    ...{ communityId, gridId },
  };
}

type ToldFields = Pick<ResidentEntity, 'name' | 'phone' | 'address' | 'documentNumber'>;

const TELLING: FieldTelling<ToldFields> = {
  phone: maskPhone,
  address: maskAddress,
  documentNumber: maskIdentityNumber,
};

/** The register over the database. */
export function createResidentRegister(kit: ServiceKit): ResidentRegister {
  const add = async (tx: WriteTx, actor: Actor, person: PersonRow, now: string) => {
    const id = kit.newId();
    await insertResident(tx, { id, ...person, ...spellName(person.name), createdAt: now, updatedAt: now, version: 1 });
    const places = await findUnitNames(tx, [person.communityId, person.gridId]);
    const changes = comparePerson(NOBODY, person, places);
    await keepHistory(kit, tx, actor, { kind: 'resident', subjectId: id, action: 'resident.added', changes });
    tx.tell('register.changed', {});
    return id;
  };
  return {
    async remember(tx, actor, intake, now) {
      const person = readPerson(intake, now);
      const known = await findPerson(tx, person, intake.applicant.residentId);
      if (known === null)
        return person.documentNumber === '' && person.phone === '' ? null : add(tx, actor, person, now);
      const news = findNews(known, person);
      if (Object.keys(news).length > 0) await updateResident(tx, known.id, { ...news, updatedAt: now });
      await recordNews(kit, tx, actor, known, news);
      await keepNews(kit, tx, actor, known, { ...known, ...news });
      return known.id;
    },
  };
}
