import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import type { Agent } from '#shared/domain/case/intake';
import {
  CASE_KINDS,
  CASE_STATUSES,
  type CaseKind,
  type CaseResult,
  type CaseStatus,
  CHANNELS,
  type Channel,
  type DeliveryMethod,
  type RatingReason,
  type RatingWay,
  type RemedyTelling,
  type ReviewVerdict,
  type Urgency,
} from '#shared/domain/case/vocabulary';
import type { FormValues } from '#shared/domain/flow/form-field';
import type { IdentityDocumentType } from '#shared/domain/identity/identity-document';
import {
  BlindIndex,
  Day,
  Flag,
  Id,
  Instant,
  Json,
  Long,
  oneOf,
  Ref,
  Sealed,
  SealedJson,
  Short,
  Whole,
} from '../columns';
import { wholeToken } from '../sealing/blind-index';
import { AccountEntity } from './account.entity';
import { OrgUnitEntity } from './org-unit.entity';
import { ResidentEntity } from './resident.entity';
import { ServiceItemEntity } from './service-item.entity';

/** What blind indexes are made of, with them: set when the case is taken, and by nothing that changes it. */
export type IndexedInCase = 'documentNumber' | 'phone' | 'place' | 'documentToken' | 'phoneToken' | 'placeToken';

/** Sealed columns that no row of a list shows: they are not opened for it. */
export const UNLISTED = ['phone', 'address', 'place', 'agent', 'formValues'] as const;

/** A case as lists read it. */
export type CaseInList = Omit<CaseEntity, (typeof UNLISTED)[number]>;

/** A case (办件). Names of units are looked up; the applicant is kept as he was on the day. */
@Entity({ name: 'cases' })
@Check('cases_kind', oneOf('kind', CASE_KINDS))
@Check('cases_status_2', oneOf('status', CASE_STATUSES))
@Check('cases_channel', oneOf('channel', CHANNELS))
@Index('cases_received_id', ['receivedAt', 'id'])
@Index('cases_status_received', ['status', 'receivedAt'])
@Index('cases_status_due', ['status', 'dueAt'])
@Index('cases_community_received', ['communityId', 'receivedAt'])
@Index('cases_lead_received', ['leadUnitId', 'receivedAt'])
@Index('cases_street_received', ['streetId', 'receivedAt'])
@Index('cases_street_status_due', ['streetId', 'status', 'dueAt'])
export class CaseEntity {
  @Id() id!: string;
  @Index('cases_number', { unique: true }) @Short(23) number!: string;
  /** The street of whoever took it in; it never changes. Null only in a database that no office was set up in. */
  @Ref({ nullable: true }) streetId!: string | null;
  @Short(16) kind!: CaseKind;
  @Short(16) status!: CaseStatus;
  @Short(16) channel!: Channel;
  @Short(20) urgency!: Urgency;
  @ForeignKey(() => ServiceItemEntity, { name: 'cases_item_version_fk' }) @Ref({ nullable: true }) itemVersionId!:
    | string
    | null;
  @Short(40, { nullable: true }) itemId!: string | null;
  @Index('cases_category') @Short(20, { nullable: true }) categoryCode!: string | null;
  /** Name of the item, category or kind of service on the day. */
  @Index('cases_subject_grams', { synchronize: false }) @Short(120) subject!: string;
  /** On a server its pairs of characters are indexed (`text-grams.ts`). */
  @Index('cases_content_grams', { synchronize: false }) @Long() content!: string;
  /** What the item's form was filled in with; null where it asks nothing. */
  @SealedJson({ nullable: true }) formValues!: FormValues | null;
  @ForeignKey(() => ResidentEntity, { name: 'cases_resident_fk' })
  @Index('cases_resident')
  @Ref({ nullable: true })
  residentId!: string | null;
  @Index('cases_applicant') @Short(60) applicantName!: string;
  @Short(30) documentType!: IdentityDocumentType;
  @Sealed() documentNumber!: string;
  @Index('cases_document_token')
  @BlindIndex('documentNumber', (vault, plain) => wholeToken(vault, 'document', plain))
  documentToken?: string;
  @Short(100) overrideReason!: string;
  @Sealed() phone!: string;
  @Index('cases_phone_token')
  @BlindIndex('phone', (vault, plain) => wholeToken(vault, 'phone', plain))
  phoneToken?: string;
  @Sealed() address!: string;
  @SealedJson({ nullable: true }) agent!: Agent | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'cases_community_fk' }) @Ref({ nullable: true }) communityId!: string | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'cases_grid_fk' }) @Ref({ nullable: true }) gridId!: string | null;
  @Sealed() place!: string;
  @BlindIndex('place', (vault, plain) => wholeToken(vault, 'place', plain)) placeToken?: string;
  @ForeignKey(() => AccountEntity, { name: 'cases_clerk_fk' }) @Ref() clerkId!: string;
  @Short(40) clerkName!: string;
  @Instant() receivedAt!: string;
  @Index('cases_accepted') @Instant({ nullable: true }) acceptedAt!: string | null;
  @Instant({ nullable: true }) notifiedAt!: string | null;
  /** When the case counted as accepted because nobody had looked through its materials (行政许可法 art. 32). */
  @Instant({ nullable: true }) deemedAt!: string | null;
  /** End of the outside promise; null while nothing was promised. */
  @Index('cases_due') @Instant({ nullable: true }) dueAt!: string | null;
  /** When the yellow card falls due. */
  @Instant({ nullable: true }) yellowAt!: string | null;
  @Flag() isDueEstimated!: boolean;
  /** Since when the clock stands still (挂起); null while it runs. */
  @Instant({ nullable: true }) suspendedAt!: string | null;
  /** Accepted with gaps (容缺受理): the day by which the applicant promised the rest, and when it was in. */
  @Day({ nullable: true }) gapsDueDay!: string | null;
  @Instant({ nullable: true }) gapsFilledAt!: string | null;
  /** When a manager let the applicant promise again though this promise was broken. */
  @Instant({ nullable: true }) gapsForgivenAt!: string | null;
  /** Working days that were promised at first, for the speed-up (an extension does not change them); null where the limit is not in working days. */
  @Whole({ nullable: true }) promisedDays!: number | null;
  @Index('cases_closed') @Instant({ nullable: true }) closedAt!: string | null;
  /** Working days from acceptance to closing. */
  @Whole({ nullable: true }) usedDays!: number | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'cases_lead_unit_fk' }) @Ref({ nullable: true }) leadUnitId!: string | null;
  @Short(500) refusalReason!: string;
  @Short(200) referral!: string;
  @Short(16, { nullable: true }) result!: CaseResult | null;
  @Short(1000) resultText!: string;
  @Index('cases_delivered') @Instant({ nullable: true }) deliveredAt!: string | null;
  @Short(16, { nullable: true }) deliveryMethod!: DeliveryMethod | null;
  @Short(60) deliveryReceiver!: string;
  @Short(300) deliveryNote!: string;
  @Index('cases_called_back') @Instant({ nullable: true }) calledBackAt!: string | null;
  @Flag({ nullable: true }) isSolved!: boolean | null;
  @Flag({ nullable: true }) isSatisfied!: boolean | null;
  @Short(300) callbackNote!: string;
  @Whole({ nullable: true }) rating!: number | null;
  @Index('cases_rated') @Instant({ nullable: true }) ratedAt!: string | null;
  @Short(16, { nullable: true }) ratedBy!: RatingWay | null;
  @Json({ nullable: true }) ratingReasons!: RatingReason[] | null;
  @Short(300, { default: '' }) ratingComment!: string;
  /** When a bad rating or an unsatisfied callback asked for a remedy; null = none. */
  @Index('cases_remedy') @Instant({ nullable: true }) remedySince!: string | null;
  /** When it was put right or set aside by a review. */
  @Instant({ nullable: true }) remediedAt!: string | null;
  @Short(500, { default: '' }) remedyNote!: string;
  @Short(16, { nullable: true }) remedyToldBy!: RemedyTelling | null;
  @Short(16, { nullable: true }) remedyReviewed!: ReviewVerdict | null;
  @Short(300, { default: '' }) remedyReviewReason!: string;
  /** When the present handling began, where the case was reopened; earlier ones are in `case_handlings`. */
  @Instant({ nullable: true }) reopenedAt!: string | null;
  /** The living case that this one was merged into (并案); always a case that is not merged itself. */
  @ForeignKey(() => CaseEntity, { name: 'cases_merged_into_fk' })
  @Index('cases_merged_into')
  @Ref({ nullable: true })
  mergedIntoId!: string | null;
  /** The case whose second matter this one is (拆分); always a case that was not split off itself. */
  @ForeignKey(() => CaseEntity, { name: 'cases_split_from_fk' })
  @Index('cases_split_from')
  @Ref({ nullable: true })
  splitFromId!: string | null;
  /** When it was split off: from then on the months count it; its clock began with the first case's. */
  @Instant({ nullable: true }) splitAt!: string | null;
  /** How often its lead was returned (退单), which decides who routes it next. */
  @Whole({ default: 0 }) returnCount!: number;
  /** Since when it is in the pool again: its lead was returned or withdrawn, or it was taken off; null where never. */
  @Instant({ nullable: true }) pooledAt!: string | null;
  /** Why it waits in the pool although it could have gone to its units at once: their money is not decided. */
  @Short(16, { nullable: true }) heldFor!: 'funding' | null;
  @Day() receivedDay!: string;
  @Instant() updatedAt!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
