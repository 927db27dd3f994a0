import type { Clock } from '#shared/domain/time/clock';
import { createI18n } from '#shared/i18n/translator';
import type { CommandName } from '#shared/ipc/contract';
import type { EventPayload } from '#shared/ipc/events';
import type { Database } from '../database/database';
import { streetScope } from '../database/street-scope';
import { createAccountCommands } from '../features/account/account.commands';
import { createAuditCommands } from '../features/audit/audit.commands';
import { createAuditTrail, type Desk } from '../features/audit/audit-trail.service';
import { VerificationService } from '../features/audit/verification.service';
import { createBackups } from '../features/backup/backup.commands';
import type { BackupControl } from '../features/backup/backup-control.port';
import { createCalendarCommands } from '../features/calendar/calendar.commands';
import { AftermathService } from '../features/case/aftermath.service';
import { createCaseCommands } from '../features/case/case.commands';
import { createCaseViews } from '../features/case/case-viewer';
import { UnmaskedCases } from '../features/case/unmasked-cases.service';
import { createCatalogueCommands } from '../features/catalogue/catalogue.commands';
import { CatalogueInstaller } from '../features/catalogue/catalogue-installer.service';
import { createClockRequestCommands } from '../features/clock-request/clock-request.commands';
import { SuspensionService } from '../features/clock-request/suspension.service';
import { createCaseChanged } from '../features/deadline/case-changed.service';
import { CaseClocks } from '../features/deadline/case-clocks.service';
import { createCaseDeadlines } from '../features/deadline/case-deadlines.service';
import type { ClockSource } from '../features/deadline/clock-source.port';
import { loadHolidays } from '../features/deadline/load-calendar';
import { OfficeCalendar } from '../features/deadline/office-calendar.service';
import { OfficeRulesInForce } from '../features/deadline/office-rules.service';
import { createDemonstrationOffice } from '../features/demonstration/demonstration-office';
import { createDatabaseShelf } from '../features/file/database-shelf';
import { createFileCommands } from '../features/file/file.commands';
import { createFileStore, type FileStore } from '../features/file/file-store';
import { createFolderShelf } from '../features/file/folder-shelf';
import { sealOldFiles } from '../features/file/reseal-files';
import { createFundingCommands } from '../features/funding/funding.commands';
import { createKeys } from '../features/keys/keys.commands';
import { createCaseRouting } from '../features/order/case-routing.service';
import { createOrderCommands } from '../features/order/order.commands';
import { OrderMerging } from '../features/order/order-merging.service';
import { createOrderViews } from '../features/order/order-views';
import { createRouteCommands } from '../features/order/route.commands';
import { createSuspendingStepClock } from '../features/order/suspending-step-clock.service';
import { createOrganisationCommands } from '../features/organisation/organisation.commands';
import type { CaseAccess } from '../features/paper/case-access';
import { createPaperMaker } from '../features/paper/create-paper-maker';
import { createPaperCommands } from '../features/paper/paper.commands';
import { createRatingCommands } from '../features/rating/rating.commands';
import type { RatingScreen } from '../features/rating/rating-screen.port';
import { createRegisterCommands } from '../features/resident/register.commands';
import { createResidentCommands } from '../features/resident/resident.commands';
import { createResidentRegister } from '../features/resident/resident-register.service';
import { createResponsibilityCommands } from '../features/responsibility/responsibility.commands';
import { ResponsibleFinderService } from '../features/responsibility/responsible-finder.service';
import { createRevealCommands } from '../features/reveal/reveal.commands';
import type { ServiceKit } from '../features/service-kit';
import { createPasswordAgain, type PasswordAgain } from '../features/session/password-again.service';
import { createSecondPersons, createSessionCommands } from '../features/session/session.commands';
import { SessionFollower } from '../features/session/session-follower.service';
import { SessionStore } from '../features/session/session-store';
import { createSettingCommands } from '../features/setting/setting.commands';
import { AddStreetService } from '../features/setup/add-street.service';
import { DivisionStore } from '../features/setup/divisions';
import { createSetupCommands } from '../features/setup/setup.commands';
import { createStorageCommands } from '../features/storage/storage.commands';
import type { StorageControl } from '../features/storage/storage-control.port';
import { StreetGuard } from '../features/street/street-guard.service';
import { createSummaryCommands } from '../features/summary/summary.commands';
import { createSupervisionCommands } from '../features/supervision/supervision.commands';
import type { Notifier } from '../features/warning/notifier.port';
import { createWarningCommands } from '../features/warning/warning.commands';
import type { CommandContext } from '../ipc/command-context';
import { Dispatcher, type ErrorLog } from '../ipc/dispatcher';
import type { EventPublisher } from '../ipc/event-publisher';
import type { Handlers } from '../ipc/handlers';
import { createProcessedCommands, forgetOldCommands } from '../ipc/processed-commands.repository';
import type { Surfaces } from '../ipc/surfaces';
import type { ExportFolder } from '../printing/export-folder';
import type { PaperPrinter } from '../printing/paper-printer';
import type { PaperRenderer } from '../printing/paper-renderer';
import { createTableExporter } from '../printing/spreadsheet';
import type { Actor } from '../security/actor';
import type { DeskKeys } from '../security/master-keys.port';
import { createPasswordHasher, type PasswordHasher } from '../security/password';
import type { TickWork } from './clock-tick';
import { FreshTime, inFreshTime } from './fresh-time';
import { openFileCheck } from './office-file-check';
import { OfficeResealer } from './office-resealer';
import { composeWork } from './office-work';

/** What the program is built from: all that touches the computer comes in here, so that tests build the same program. */
export interface ProgramParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly events: EventPublisher;
  readonly log: ErrorLog;
  readonly renderer: PaperRenderer;
  readonly printer: PaperPrinter;
  readonly exports: ExportFolder;
  /** The resident's screen, and which windows are his. */
  readonly ratingScreen: RatingScreen;
  readonly surfaces: Surfaces;
  /** The hand on where the data is. */
  readonly storage: StorageControl;
  /** The hand on backups. */
  readonly backups: BackupControl;
  /** How this computer keeps the master key. */
  readonly deskKeys: DeskKeys;
  readonly resourcesFolder: string;
  readonly filesFolder: string;
  /** The computer, as the log names it. */
  readonly desk: Desk;
  /** Tells of cards on the desktop; left out where there is none. */
  readonly notifier?: Notifier;
  /** How passwords are kept; left out, as `createPasswordHasher` says. */
  readonly passwords?: PasswordHasher;
  /** By which idleness is counted where the office's clock is moved by hand. */
  readonly idleClock?: Clock;
}

/** The program behind the windows. */
export interface Program {
  readonly dispatcher: Dispatcher;
  /** Forgets who was signed in at a window that was closed. */
  closeWindow(windowId: number): void;
  /** What falls due by itself; `ClockTick` does it in time. */
  readonly work: TickWork;
  /** Ends what runs in the background; a change of the keys goes on at the next start. */
  stop(): Promise<void>;
}

/** Builds every service and hands each what it needs. The only place that knows them all. */
export async function composeProgram(parts: ProgramParts): Promise<Program> {
  const { database, clock, newId, events } = parts;
  await forgetOldCommands(database, clock);
  await sealOldFiles(database, chooseFileStore(parts), parts.log);
  const calendar = await OfficeCalendar.open(database, await loadHolidays(parts.resourcesFolder));
  const rules = await OfficeRulesInForce.open(database);
  const source: ClockSource = { calendar: () => calendar.calendar(), rules: () => rules.rules() };
  const guard = await StreetGuard.open(database);
  const time = new FreshTime(database, [calendar, rules, guard]);
  const clocks = new CaseClocks({ clock, newId, source });
  const kit: ServiceKit = {
    ...{ database, clock, newId, events },
    audit: createAuditTrail(clock, newId, parts.desk),
    caseChanged: createCaseChanged(clocks),
  };
  const sessions = new SessionStore(parts.idleClock ?? clock);
  new SessionFollower(database, sessions).start((error) => parts.log.error('sessions could not be followed', error));
  database.onTold(({ name, payload }) => events.publish(name, payload as EventPayload<typeof name>));
  const verification = new VerificationService({ kit, log: parts.log });
  const passwordAgain = createPasswordAgain(kit, parts.passwords ?? createPasswordHasher());
  const keys = composeKeys(parts, kit, passwordAgain);
  const backups = createBackups({ kit, control: parts.backups, passwordAgain });
  const fileCheck = await openFileCheck(kit, parts);
  const handlers: Handlers = {
    ...keys.commands,
    ...backups.commands,
    ...composeOffice(parts, kit, source, sessions, rules),
    ...createAuditCommands({ kit, verification }),
    ...composeCases(parts, kit, source, clocks),
    ...composeCalendar(parts, kit, calendar, source),
  };
  return {
    dispatcher: new Dispatcher(
      inFreshTime(withinStreets(handlers, guard, sessions), time),
      sessions,
      createProcessedCommands(database),
      parts.log,
      newId,
      parts.surfaces,
    ),
    closeWindow: (windowId) => sessions.close(windowId),
    stop: async () => void (await Promise.all([verification.stop(), keys.end(), fileCheck.stop()])),
    work: composeWork(parts, kit, {
      ...{ time, source, clocks, guard, keys, backups, fileCheck },
      actors: () => sessions.actors(),
    }),
  };
}

/** The keys of the office. */
function composeKeys(parts: ProgramParts, kit: ServiceKit, passwordAgain: PasswordAgain) {
  const { deskKeys, renderer, printer, log } = parts;
  const resealer = new OfficeResealer(kit.database, chooseFileStore(parts));
  return createKeys({ ...kit, deskKeys, renderer, printer, log, passwordAgain, resealer });
}

/** The office itself: its people, units, catalogue, settings and log. */
function composeOffice(
  parts: ProgramParts,
  kit: ServiceKit,
  source: ClockSource,
  sessions: SessionStore,
  rules: OfficeRulesInForce,
) {
  const passwords = parts.passwords ?? createPasswordHasher();
  const divisions = new DivisionStore(parts.resourcesFolder);
  const setup = {
    ...kit,
    passwords,
    divisions,
    catalogue: new CatalogueInstaller(kit, parts.resourcesFolder),
    demonstration: createDemonstrationOffice(kit.database, source.calendar(), kit.clock),
  };
  return {
    ...createSetupCommands(setup),
    ...createSessionCommands({ ...kit, sessions, passwords }),
    ...createAccountCommands({ ...kit, sessions, passwords, secondPersons: createSecondPersons(kit, passwords) }),
    ...createOrganisationCommands(kit, new AddStreetService({ ...kit, divisions })),
    ...createCatalogueCommands(kit),
    ...createSettingCommands({ ...kit, idleLock: sessions, clockRules: { rules, calendar: source.calendar } }),
    ...createStorageCommands({ control: parts.storage, kit }),
  };
}

/** What the office works on: cases with their residents, orders, files and papers, and the months they make. */
function composeCases(parts: ProgramParts, kit: ServiceKit, source: ClockSource, clocks: CaseClocks) {
  const { clock, renderer, printer, exports } = parts;
  const deadlines = createCaseDeadlines(source);
  const orders = createOrderViews(clock, deadlines);
  const views = createCaseViews({ clock, deadlines, orders });
  const papers = createPaperMaker(kit);
  const residents = createResidentRegister(kit);
  const exporter = createTableExporter(exports);
  const secondPersons = createSecondPersons(kit, parts.passwords ?? createPasswordHasher());
  const translate = createI18n('zh-CN').t;
  const access: CaseAccess = {
    requireVisible: async (tx, actor, caseId) => void (await views.view(tx, actor, caseId)),
  };
  const responsible = new ResponsibleFinderService();
  const suspensions = new SuspensionService({ kit, papers, deadlines, clocks });
  const specialSteps = createSuspendingStepClock(suspensions);
  const orderKit = { ...kit, cases: views, orders, papers, deadlines, specialSteps, responsible };
  const routing = createCaseRouting(orderKit);
  const caseOrders = new OrderMerging(orderKit);
  const clockwork = { kit, papers, deadlines, clocks, views, suspensions };
  return {
    ...createResidentCommands(kit),
    ...createRegisterCommands({ kit, exporter, translate }),
    ...createCaseCommands({ ...clockwork, residents, routing, caseOrders, orders, exporter, translate }),
    ...createClockRequestCommands({ ...clockwork, source }),
    ...createResponsibilityCommands(kit, responsible),
    ...createOrderCommands(orderKit),
    ...createRouteCommands(orderKit),
    ...createFundingCommands({ ...kit, exporter, translate }),
    ...createSupervisionCommands({ ...kit, cases: views, deadlines, papers }),
    ...createWarningCommands({ kit, deadlines, cases: access, exporter, translate }),
    ...createFileCommands({ ...kit, cases: views, store: chooseFileStore(parts) }),
    ...createRatingCommands({
      ...{ kit, views, screen: parts.ratingScreen },
      aftermath: new AftermathService({ kit, views }),
    }),
    ...createPaperCommands({ kit, cases: access, renderer, printer, exports }),
    ...createRevealCommands({
      kit,
      exporter,
      translate,
      secondPersons,
      cases: new UnmaskedCases({ ...clockwork, orders }),
    }),
    ...createSummaryCommands({
      ...{ ...kit, renderer, printer, exports, caseViews: views, secondPersons },
      isClockDoubted: () => parts.storage.state().clockDoubt !== null,
    }),
  };
}

/** Attached files lie where every window of the office reaches them. */
function chooseFileStore({ database, filesFolder }: ProgramParts): FileStore {
  const shelf = database.dialect === 'postgres' ? createDatabaseShelf(database) : createFolderShelf(filesFolder);
  return createFileStore(shelf, database.vault);
}

/** The calendar by which all of them are due. */
function composeCalendar(parts: ProgramParts, kit: ServiceKit, calendar: OfficeCalendar, { rules }: ClockSource) {
  const exporter = createTableExporter(parts.exports);
  return createCalendarCommands({ ...kit, calendar, rules, exporter, translate: createI18n('zh-CN').t });
}

/** Lets every command of a person through the one door between the streets of a district, and run for his street. */
function withinStreets(
  handlers: Handlers,
  guard: Pick<StreetGuard, 'admit'>,
  sessions: Pick<SessionStore, 'streetOf'>,
): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => {
    const run = handler as (input: unknown, context: CommandContext & { readonly actor?: Actor }) => Promise<unknown>;
    const guarded: typeof run = async (input, context) => {
      const { actor, windowId } = context;
      if (actor === undefined) return run(input, context);
      const scope = await guard.admit(name as CommandName, input, actor, sessions.streetOf(windowId));
      return streetScope.run(scope, () => run(input, context));
    };
    return [name, guarded];
  });
  return Object.fromEntries(entries) as Handlers;
}
