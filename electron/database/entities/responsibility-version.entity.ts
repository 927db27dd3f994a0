import { Check, Entity, Index } from 'typeorm';
import type { Finding } from '#shared/domain/responsibility/finding';
import type { ElementSetting, ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { Id, Instant, Json, Long, oneOf, Ref, Short, Whole } from '../columns';

/** What a version was put in force with: all findings are counted, the first of them kept. */
export interface KeptFindings {
  readonly folds: number;
  readonly findings: number;
  readonly listed: readonly Finding[];
}

/**
 * A version of the responsibility matrix (责任矩阵): at most one draft and one in force in each street. What was put in force never
 * changes but for its status. Rules are one JSON text: a version is read and kept whole.
 */
@Entity({ name: 'responsibility_versions' })
@Check('responsibility_versions_status', oneOf('status', ['draft', 'in-force', 'superseded']))
@Index('responsibility_versions_street', ['streetId', 'status'], { unique: true, where: `"status" <> 'superseded'` })
export class ResponsibilityVersionEntity {
  @Id() id!: string;
  /** Empty only in a database that no office was set up in. */
  @Ref({ default: '' }) streetId!: string;
  @Short(12) status!: 'draft' | 'in-force' | 'superseded';
  /** From 1; null while it is a draft. */
  @Whole({ nullable: true }) number!: number | null;
  @Json() rules!: readonly ResponsibilityRule[];
  @Json() settings!: readonly ElementSetting[];
  @Whole() ruleCount!: number;
  @Instant() changedAt!: string;
  @Short(40) changedByName!: string;
  @Instant({ nullable: true }) enactedAt!: string | null;
  @Ref({ nullable: true }) enactedById!: string | null;
  @Short(40) enactedByName!: string;
  @Json({ nullable: true }) findings!: KeptFindings | null;
  /** Why a manager signed for the findings; empty where there were none. */
  @Long() signedReason!: string;
  /** Counts the changes of a draft, for the optimistic lock. */
  @Whole() version!: number;
}
