import { v7 as uuidv7 } from 'uuid';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { appendEntries } from '../../../../electron/database/chain/append-entries';
import { withoutGuard } from '../../../../electron/database/chain/log-guard';
import type { Database } from '../../../../electron/database/database';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { AuditHeadEntity } from '../../../../electron/database/entities/audit-head.entity';
import { AuditLinkEntity } from '../../../../electron/database/entities/audit-link.entity';
import { CaseEntity, type CaseInList } from '../../../../electron/database/entities/case.entity';
import { CaseHandlingEntity } from '../../../../electron/database/entities/case-handling.entity';
import { OrderFundingEntity } from '../../../../electron/database/entities/order-funding.entity';
import { SummaryEntity } from '../../../../electron/database/entities/summary.entity';
import { SupervisionEntity } from '../../../../electron/database/entities/supervision.entity';
import { WarningCardEntity } from '../../../../electron/database/entities/warning-card.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { createSecondPersons } from '../../../../electron/features/session/session.commands';
import { createSummaryCommands } from '../../../../electron/features/summary/summary.commands';
import type { ActorContext } from '../../../../electron/ipc/command-context';
import type { ExportFolder } from '../../../../electron/printing/export-folder';
import type { PaperPrinter } from '../../../../electron/printing/paper-printer';
import type { PaperRenderer } from '../../../../electron/printing/paper-renderer';
import type { Actor } from '../../../../electron/security/actor';
import { fillTestOffice, testId } from '../../../factories/test-office';
import { type Driver, openTestDatabase } from '../../../helpers/test-database';
import { testHasher } from '../../ipc/office-harness';
import { at, type Rows } from './summary-rows';

const toRow = (row: CaseInList): CaseRow => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  status: row.status,
  channel: row.channel,
  urgency: row.urgency,
  applicantName: row.applicantName,
  maskedDocumentNumber: '',
  subject: row.subject,
  content: row.content,
  communityName: '',
  leadUnitName: '',
  receivedAt: row.receivedAt,
  dueAt: row.dueAt,
  isDueEstimated: false,
  suspendedAt: null,
  card: 'none',
  closedAt: row.closedAt,
  returnCount: row.returnCount,
  mergedInto: null,
  heldFor: null,
  version: row.version,
});

/** What the printing parts were given. Drawing itself is tested in a real Electron. */
export interface Outlets {
  readonly drawn: string[];
  readonly printed: { readonly printer: string; readonly copies: number }[];
  readonly saved: { readonly fileName: string; readonly bytes: Uint8Array }[];
}

function makeOutlets() {
  const outlets: Outlets = { drawn: [], printed: [], saved: [] };
  const renderer: PaperRenderer = {
    toPdf: async (html) => {
      outlets.drawn.push(html);
      return Buffer.from('%PDF');
    },
  };
  const printer = {
    list: async () => [],
    print: async (_pdf: Buffer, job: { readonly printer: string; readonly copies: number }) => {
      outlets.printed.push({ printer: job.printer, copies: job.copies });
      return job.printer;
    },
  } as unknown as PaperPrinter;
  const exports: ExportFolder = {
    save: async (fileName, bytes) => {
      outlets.saved.push({ fileName, bytes });
      return { fileName, folder: '/exports' };
    },
    reserve: () => Promise.reject(new Error('not in this test')),
    show: async () => undefined,
  };
  return { outlets, renderer, printer, exports };
}

/** The commands of the feature over a fresh office. */
export async function openSummaryOffice(driver: Driver) {
  const clock = { instant: at('2026-05-01 09:00'), now: () => clock.instant };
  const test = await openTestDatabase(driver, clock);
  const { database } = test;
  await fillTestOffice(database);
  const { outlets, ...ports } = makeOutlets();
  const kit = {
    ...{ database, clock },
    newId: uuidv7,
    audit: createAuditTrail(clock, uuidv7),
    events: { publish: () => undefined },
    caseChanged: async () => undefined,
  };
  const commands = createSummaryCommands({
    ...{ ...kit, ...ports },
    secondPersons: createSecondPersons(kit, testHasher),
    caseViews: { rows: async (_tx, cases) => cases.map(toRow) },
    isClockDoubted: () => false,
  });
  const insert = ({
    cases,
    orders = [],
    reworks = [],
    handlings = [],
    fundings = [],
    supervisions = [],
    cards = [],
  }: Rows) =>
    database.write('test', async (tx) => {
      const manager = managerOf(tx);
      if (cases.length > 0) await manager.insert(CaseEntity, [...cases]);
      if (orders.length > 0) await manager.insert(WorkOrderEntity, [...orders]);
      if (fundings.length > 0) await manager.insert(OrderFundingEntity, [...fundings]);
      if (supervisions.length > 0) await manager.insert(SupervisionEntity, [...supervisions]);
      if (cards.length > 0) await manager.insert(WarningCardEntity, [...cards]);
      if (reworks.length > 0) await appendEntries(tx, reworks);
      if (handlings.length > 0) await manager.insert(CaseHandlingEntity, [...handlings]);
    });
  let owner: Database | undefined;
  const clear = async () => {
    owner ??= await test.openAsOwner();
    await owner.write('test', async (tx) => {
      const manager = managerOf(tx);
      const acts = [AuditEntryEntity, AuditLinkEntity, AuditHeadEntity, WarningCardEntity, SupervisionEntity];
      await withoutGuard(manager, database.dialect, async () => {
        for (const entity of [
          ...acts,
          OrderFundingEntity,
          WorkOrderEntity,
          CaseHandlingEntity,
          CaseEntity,
          SummaryEntity,
        ]) {
          await manager.createQueryBuilder().delete().from(entity).execute();
        }
      });
    });
  };
  const as = (actor: Actor): ActorContext => ({ actor, windowId: 1, requestId: testId(900) });
  return { test, database, clock, commands, outlets, insert, clear, as };
}

/** The office of a test. */
export type SummaryOffice = Awaited<ReturnType<typeof openSummaryOffice>>;
