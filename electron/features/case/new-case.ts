import type { Intake } from '#shared/domain/case/intake';
import { documentNumberForms, phoneForm } from '#shared/domain/case/search-text';
import { type FormValues, keptFormValues } from '#shared/domain/flow/form-field';
import { checkIdentityDocument } from '#shared/domain/identity/identity-document';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseEntity } from '../../database/entities/case.entity';
import { UNTOUCHED } from '../../database/untouched-case';
import type { Actor } from '../../security/actor';
import type { CasePromise } from '../deadline/case-deadlines.service';
import type { IntakeMatter } from './intake-check';

/** What a new case is made of. */
export interface NewCase {
  readonly id: string;
  readonly number: string;
  readonly streetId: string;
  readonly actor: Actor;
  readonly intake: Intake;
  readonly matter: IntakeMatter;
  readonly residentId: string | null;
  readonly now: string;
  readonly promise: CasePromise;
}

/** A fresh case before its way is decided: received, nothing accepted, nothing closed. */
type Station = Pick<CaseEntity, 'status'> &
  Partial<
    Pick<
      CaseEntity,
      | 'acceptedAt'
      | 'notifiedAt'
      | 'closedAt'
      | 'usedDays'
      | 'gapsDueDay'
      | 'refusalReason'
      | 'referral'
      | 'result'
      | 'resultText'
      | 'deliveredAt'
      | 'deliveryMethod'
      | 'deliveryReceiver'
    >
  >;

/** The form in which a checked document number is kept. */
export function keptDocumentNumber({ documentType, documentNumber }: Intake['applicant'], today: string): string {
  if (documentNumber === '') return '';
  const checked = checkIdentityDocument(documentType, documentNumber, today);
  return checked.status === 'error' ? documentNumber : checked.value.normalized;
}

function keptAgent(agent: Intake['agent']): Intake['agent'] {
  if (agent === null) return null;
  return {
    ...agent,
    documentNumber: documentNumberForms(agent.documentNumber)[0] ?? '',
    phone: phoneForm(agent.phone),
  };
}

/** Null where the item asks nothing. */
function keptForm({ formValues }: Intake, { item }: IntakeMatter): FormValues | null {
  const fields = item?.item.formFields ?? [];
  return fields.length === 0 ? null : keptFormValues(fields, formValues ?? {});
}

/** The row of a new case at its station. */
export function makeCase({ actor, intake, matter, now, ...rest }: NewCase, station: Station): CaseEntity {
  const { applicant } = intake;
  const isApplication = intake.kind === 'application';
  return {
    ...UNTOUCHED,
    ...station,
    id: rest.id,
    number: rest.number,
    streetId: rest.streetId,
    kind: intake.kind,
    channel: intake.channel,
    urgency: intake.urgency,
    itemVersionId: matter.item?.id ?? null,
    itemId: matter.item?.itemId ?? null,
    categoryCode: isApplication ? null : (matter.category?.code ?? null),
    subject: matter.subject,
    content: intake.content,
    formValues: keptForm(intake, matter),
    residentId: rest.residentId,
    applicantName: applicant.name,
    documentType: applicant.documentType,
    documentNumber: keptDocumentNumber(applicant, businessDay(now)),
    overrideReason: applicant.overrideReason,
    phone: phoneForm(applicant.phone),
    address: applicant.address,
    agent: keptAgent(intake.agent),
    communityId: intake.communityId,
    gridId: intake.gridId,
    place: intake.place,
    clerkId: actor.accountId,
    clerkName: actor.displayName,
    receivedAt: now,
    ...rest.promise,
    receivedDay: businessDay(now),
    updatedAt: now,
    version: 1,
  };
}
