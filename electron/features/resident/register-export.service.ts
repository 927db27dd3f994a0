import { businessDay } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import type { ResidentRow } from '#shared/ipc/commands/register-views';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { createTableExporter } from '../../printing/spreadsheet';
import type { Actor } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { countResidents, findResidents } from './register-list.repository';
import { toResidentRows } from './register-list.service';

/** What the export works with. */
export interface RegisterExportDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>;
  readonly exporter: ReturnType<typeof createTableExporter>;
  /** The language of exported lists. */
  readonly translate: Translate;
}

/** Rows that one exported list may have. */
const MAX_EXPORTED = 50_000;
const CHUNK = 1_000;

const text = (header: string, width: number) => ({ header, type: 'text' as const, width });

const columnsOf = (t: Translate) => [
  text(t('register.name'), 14),
  text(t('register.otherNames'), 16),
  text(t('register.sex'), 8),
  { header: t('register.age'), type: 'number' as const, width: 8 },
  text(t('register.document'), 24),
  text(t('register.phone'), 18),
  text(t('register.address'), 24),
  text(t('register.community'), 20),
  text(t('register.labels'), 24),
];

const cellsOf = (t: Translate, row: ResidentRow) => [
  row.name,
  row.names.join('、'),
  row.sex === null ? '' : t(`words.sex.${row.sex}`),
  row.age,
  row.maskedDocumentNumber,
  row.maskedPhone,
  row.maskedAddress,
  row.communityName,
  row.labels.map((label) => t(`words.residentLabel.${label}`)).join('、'),
];

/** The list of residents as a file, masked; who took it is recorded. */
export class RegisterExportService {
  constructor(private readonly deps: RegisterExportDeps) {}

  async export(
    actor: Actor,
    input: CommandParsed<'register.exportResidents'>,
  ): Promise<CommandOutput<'register.exportResidents'>> {
    const { kit, exporter, translate: t } = this.deps;
    const rows = await this.readRows(input);
    const title = t('register.residents');
    const cells = rows.map((row) => cellsOf(t, row));
    const saved = await exporter.export(`${title} ${businessDay(kit.clock.now())}.xlsx`, title, columnsOf(t), cells);
    return kit.database.write('register.exportResidents', async (tx) => {
      const detail = { rows: rows.length, fileName: saved.fileName };
      await kit.audit.record(tx, actor, { action: 'resident.exported', subjectId: '', detail });
      return { fileName: saved.fileName, rows: rows.length };
    });
  }

  private readRows({ filter, sort }: CommandParsed<'register.exportResidents'>): Promise<readonly ResidentRow[]> {
    const today = businessDay(this.deps.kit.clock.now());
    return this.deps.kit.database.read(async (tx) => {
      if ((await countResidents(tx, filter, today, MAX_EXPORTED + 1)) > MAX_EXPORTED) {
        throw new CommandError('invalid-input', { count: MAX_EXPORTED }, { filter: 'export-too-large' });
      }
      const rows: ResidentRow[] = [];
      for (let offset = 0; ; offset += CHUNK) {
        const residents = await findResidents(tx, filter, { ...sort, offset, limit: CHUNK }, today);
        rows.push(...(await toResidentRows(tx, residents, today)));
        if (residents.length < CHUNK) return rows;
      }
    });
  }
}
