import type { PaperModel } from '#shared/domain/paper/paper-model';
import type { AccountEntity } from '../../database/entities/account.entity';
import { type AuditEntryEntity, NO_DESK } from '../../database/entities/audit-entry.entity';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { CaseMaterialEntity } from '../../database/entities/case-material.entity';
import type { ExtensionEntity } from '../../database/entities/extension.entity';
import type { FundingWaiverEntity } from '../../database/entities/funding-waiver.entity';
import type { OrderCaseEntity } from '../../database/entities/order-case.entity';
import type { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { SupervisionEntity } from '../../database/entities/supervision.entity';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { OfficeFacts } from './office-facts';
import { iso } from './office-time';
import type { Random } from './random';

/** Who acts. */
export type Person = Pick<AccountEntity, 'id' | 'displayName'>;

/** A paper that an act demanded, before it is numbered. */
export interface DraftPaper {
  /** UTC ISO text. */
  readonly at: string;
  readonly byName: string;
  readonly model: PaperModel;
}

/** What was asked for a case's clock. */
export interface ClockRequests {
  readonly suspensions: readonly SuspensionEntity[];
  readonly extensions: readonly ExtensionEntity[];
}

/** The rows of one case. */
export interface CaseRows {
  readonly row: CaseEntity;
  readonly materials: readonly CaseMaterialEntity[];
  readonly orders: readonly WorkOrderEntity[];
  readonly acts: readonly AuditEntryEntity[];
  /** Orders of other cases that it shares. */
  readonly links: readonly OrderCaseEntity[];
  /** What was asked for its clock. */
  readonly requests: ClockRequests;
  readonly waivers: readonly FundingWaiverEntity[];
  readonly fundings: readonly OrderFundingEntity[];
  readonly supervisions: readonly SupervisionEntity[];
}

/** One case while it is told: its rows grow act by act, and an act after now does not happen. */
export class CaseStory implements CaseRows {
  readonly materials: CaseMaterialEntity[] = [];
  readonly orders: WorkOrderEntity[] = [];
  readonly acts: AuditEntryEntity[] = [];
  readonly links: OrderCaseEntity[] = [];
  readonly requests = { suspensions: [] as SuspensionEntity[], extensions: [] as ExtensionEntity[] };
  readonly waivers: FundingWaiverEntity[] = [];
  readonly fundings: OrderFundingEntity[] = [];
  readonly supervisions: SupervisionEntity[] = [];
  /** Papers that its acts demanded, not yet numbered. */
  readonly papers: DraftPaper[] = [];
  /** Whether other cases were merged into it or share its order: it stays what it is. */
  isJoined = false;

  constructor(
    readonly facts: OfficeFacts,
    readonly random: Random,
    readonly row: CaseEntity,
  ) {}

  /** Whether an instant has come. */
  hasCome(instant: number): boolean {
    return instant <= this.facts.now;
  }

  /** Records an act on the case or, with `subjectId`, on one of its orders, waivers or supervisions. */
  record(instant: number, actor: Person, action: string, detail: AuditEntryEntity['detail'], subjectId = this.row.id) {
    const at = iso(instant);
    const { id: actorId, displayName: actorName } = actor;
    this.acts.push({
      id: this.random.id(instant),
      at,
      actorId,
      actorName,
      action,
      caseId: this.row.id,
      subjectId,
      detail,
      ...NO_DESK,
    });
    if (at > this.row.updatedAt) this.row.updatedAt = at;
    if (subjectId === this.row.id) this.row.version += 1;
  }

  /** Somebody of the back office. */
  coordinator(): Person {
    return this.random.pick(this.facts.roster.coordinators);
  }

  /** Somebody who approves. */
  manager(): Person {
    return this.random.pick(this.facts.roster.managers);
  }

  /** Somebody of the window, most often the one who took the case. */
  clerk(): Person {
    if (this.random.chance(0.7)) return { id: this.row.clerkId, displayName: this.row.clerkName };
    return this.random.pick(this.facts.roster.clerks);
  }

  /** Somebody who handles for a unit. */
  handler(unit: OrgUnitEntity): Person {
    const own = this.facts.roster.handlersOf(unit.id);
    return own.length > 0 ? this.random.pick(own) : this.coordinator();
  }

  /** A text of a list with the case's subject and place filled in. */
  say(texts: readonly string[]): string {
    return this.random.pick(texts).replaceAll('{s}', this.row.subject).replaceAll('{p}', this.row.place);
  }
}
