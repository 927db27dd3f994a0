import { AccountEntity } from './entities/account.entity';
import { AuditEntryEntity } from './entities/audit-entry.entity';
import { AuditHeadEntity } from './entities/audit-head.entity';
import { AuditLinkEntity } from './entities/audit-link.entity';
import { AuditSealEntity } from './entities/audit-seal.entity';
import { CaseEntity } from './entities/case.entity';
import { CaseClockEntity } from './entities/case-clock.entity';
import { CaseDraftEntity } from './entities/case-draft.entity';
import { CaseHandlingEntity } from './entities/case-handling.entity';
import { CaseLinkEntity } from './entities/case-link.entity';
import { CaseMaterialEntity } from './entities/case-material.entity';
import { CaseNoteEntity } from './entities/case-note.entity';
import { CategoryEntity } from './entities/category.entity';
import { CounterEntity } from './entities/counter.entity';
import { DwellingEntity } from './entities/dwelling.entity';
import { DwellingStayEntity } from './entities/dwelling-stay.entity';
import { ExtensionEntity } from './entities/extension.entity';
import { FileEntity } from './entities/file.entity';
import { FundingWaiverEntity } from './entities/funding-waiver.entity';
import { HouseholdEntity } from './entities/household.entity';
import { HouseholdMemberEntity } from './entities/household-member.entity';
import { OfficeKeyEntity } from './entities/office-key.entity';
import { OrderCaseEntity } from './entities/order-case.entity';
import { OrderFundingEntity } from './entities/order-funding.entity';
import { OrgUnitEntity } from './entities/org-unit.entity';
import { PaperEntity } from './entities/paper.entity';
import { ProcessedCommandEntity } from './entities/processed-command.entity';
import { RegisterChangeEntity } from './entities/register-change.entity';
import { ResidentEntity } from './entities/resident.entity';
import { ResidentDocumentEntity } from './entities/resident-document.entity';
import { ResidentLabelEntity } from './entities/resident-label.entity';
import { ResidentNameEntity } from './entities/resident-name.entity';
import { ResidentPhoneEntity } from './entities/resident-phone.entity';
import { ResponsibilityVersionEntity } from './entities/responsibility-version.entity';
import { ServiceItemEntity } from './entities/service-item.entity';
import { SettingEntity } from './entities/setting.entity';
import { StandInEntity } from './entities/stand-in.entity';
import { SummaryEntity } from './entities/summary.entity';
import { SupervisionEntity } from './entities/supervision.entity';
import { SuspensionEntity } from './entities/suspension.entity';
import { WarningCardEntity } from './entities/warning-card.entity';
import { WithdrawnSummaryEntity } from './entities/withdrawn-summary.entity';
import { WorkOrderEntity } from './entities/work-order.entity';

/** Every entity of the database. */
export const entities = [
  AccountEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  AuditLinkEntity,
  AuditSealEntity,
  CaseEntity,
  CaseClockEntity,
  CaseDraftEntity,
  CaseHandlingEntity,
  CaseLinkEntity,
  CaseMaterialEntity,
  CaseNoteEntity,
  CategoryEntity,
  CounterEntity,
  DwellingEntity,
  DwellingStayEntity,
  ExtensionEntity,
  FileEntity,
  HouseholdEntity,
  HouseholdMemberEntity,
  OfficeKeyEntity,
  OrderCaseEntity,
  FundingWaiverEntity,
  OrderFundingEntity,
  OrgUnitEntity,
  PaperEntity,
  ProcessedCommandEntity,
  RegisterChangeEntity,
  ResidentEntity,
  ResidentDocumentEntity,
  ResidentLabelEntity,
  ResidentNameEntity,
  ResidentPhoneEntity,
  ResponsibilityVersionEntity,
  ServiceItemEntity,
  SettingEntity,
  StandInEntity,
  SummaryEntity,
  WithdrawnSummaryEntity,
  SuspensionEntity,
  SupervisionEntity,
  WarningCardEntity,
  WorkOrderEntity,
];
