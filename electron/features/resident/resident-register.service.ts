import type { Intake } from '#shared/domain/case/intake';
import { phoneForm } from '#shared/domain/case/search-text';
import { checkIdentityDocument } from '#shared/domain/identity/identity-document';
import { businessDay } from '#shared/domain/time/business-day';
import type { ResidentEntity } from '../../database/entities/resident.entity';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { spellName } from './name-spelling';
import { findByDocument, findByPhone, findResident, insertResident, updateResident } from './resident.repository';

/** The register as an intake uses it. */
export interface ResidentRegister {
  /** Finds the applicant or adds him, keeps what is new, and gives his id; null for somebody who left neither document nor telephone. */
  remember(tx: WriteTx, actor: Actor, intake: Intake, now: string): Promise<string | null>;
}

type Person = Pick<
  ResidentEntity,
  'name' | 'documentType' | 'documentNumber' | 'birthDate' | 'sex' | 'phone' | 'address' | 'communityId' | 'gridId'
>;

function readPerson({ applicant, communityId, gridId }: Intake, now: string): Person {
  const checked =
    applicant.documentNumber === ''
      ? null
      : checkIdentityDocument(applicant.documentType, applicant.documentNumber, businessDay(now));
  const document = checked === null || checked.status === 'error' ? null : checked.value;
  return {
    name: applicant.name,
    documentType: applicant.documentType,
    documentNumber: document?.normalized ?? '',
    birthDate: document?.birthDate ?? null,
    sex: document?.sex ?? null,
    phone: phoneForm(applicant.phone),
    address: applicant.address,
    communityId,
    gridId,
  };
}

/** The chosen resident counts only where the form still speaks of him: the clerk may have typed on over another. */
async function findPerson(tx: WriteTx, person: Person, residentId: string | null): Promise<ResidentEntity | null> {
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
function findNews(known: ResidentEntity, person: Person): Partial<ResidentEntity> {
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

/** The register over the database. */
export function createResidentRegister(kit: ServiceKit): ResidentRegister {
  const add = async (tx: WriteTx, person: Person, now: string) => {
    const id = kit.newId();
    await insertResident(tx, { id, ...person, ...spellName(person.name), createdAt: now, updatedAt: now, version: 1 });
    return id;
  };
  return {
    async remember(tx, actor, intake, now) {
      const person = readPerson(intake, now);
      const known = await findPerson(tx, person, intake.applicant.residentId);
      if (known === null) return person.documentNumber === '' && person.phone === '' ? null : add(tx, person, now);
      const news = findNews(known, person);
      if (Object.keys(news).length > 0) await updateResident(tx, known.id, { ...news, updatedAt: now });
      if (news.name !== undefined) {
        const detail = { from: known.name, to: news.name };
        await kit.audit.record(tx, actor, { action: 'resident.renamed', subjectId: known.id, detail });
      }
      return known.id;
    },
  };
}
