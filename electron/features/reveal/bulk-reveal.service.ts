import { businessDay } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import { MOST_REVEALED } from '#shared/ipc/commands/reveal';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { TableCell, TableColumn, TableExporter } from '../case/table-exporter.port';
import type { UnmaskedCase, UnmaskedCases } from '../case/unmasked-cases.service';
import type { ServiceKit } from '../service-kit';
import type { SecondAttempt, SecondPersonService } from '../session/second-person.service';

/** What it works with. */
export interface BulkRevealDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>;
  readonly cases: Pick<UnmaskedCases, 'find'>;
  readonly secondPersons: SecondPersonService;
  readonly exporter: TableExporter;
  /** The language of exported lists. */
  readonly translate: Translate;
}

type Exported = CommandOutput<'reveal.exportCases'>;

/** Full data of many at once: two persons, a reason, and a look in the log for every case. */
export class BulkRevealService {
  constructor(private readonly deps: BulkRevealDeps) {}

  /** The looks are in the log before the file holds anything. */
  async export(actor: Actor, input: CommandParsed<'reveal.exportCases'>): Promise<Exported> {
    const { kit, cases, secondPersons, exporter, translate: t } = this.deps;
    const attempt = await secondPersons.attempt(input.second);
    const found = await cases.find(actor, input, MOST_REVEALED);
    if (found.length === 0) throw new CommandError('invalid-input', {}, { filter: 'required' });
    const title = t('audit.caseList.fullTitle');
    const name = `${title} ${businessDay(kit.clock.now())}.xlsx`;
    const rows = found.map((each) => cellsOf(t, each));
    const { fileName } = await exporter.export(name, title, columnsOf(t), rows, (file) =>
      this.record(actor, attempt, found, { reason: input.reason, fileName: file.fileName }),
    );
    return { fileName, rows: rows.length };
  }

  private async record(
    actor: Actor,
    attempt: NonNullable<SecondAttempt>,
    found: readonly UnmaskedCase[],
    { reason, fileName }: { readonly reason: string; readonly fileName: string },
  ): Promise<void> {
    const { kit, secondPersons } = this.deps;
    await kit.database.write('reveal.exportCases', async (tx) => {
      const { displayName: second } = await secondPersons.admit(tx, actor, attempt, []);
      const detail = { reason, second, fileName };
      for (const { row } of found) {
        const look = { action: 'case.revealed-in-list', caseId: row.id, subjectId: row.id, detail } as const;
        await kit.audit.record(tx, actor, look);
      }
      return { fileName, rows: found.length };
    });
  }
}

const columnsOf = (t: Translate): readonly TableColumn[] => [
  { header: t('audit.caseList.number'), type: 'text', width: 26 },
  { header: t('audit.caseList.kind'), type: 'text', width: 10 },
  { header: t('audit.caseList.subject'), type: 'text', width: 24 },
  { header: t('audit.caseList.status'), type: 'text', width: 10 },
  { header: t('audit.caseList.applicant'), type: 'text', width: 12 },
  { header: t('audit.caseList.documentNumber'), type: 'text', width: 22 },
  { header: t('audit.caseList.phone'), type: 'text', width: 18 },
  { header: t('audit.caseList.address'), type: 'text', width: 40 },
  { header: t('audit.caseList.community'), type: 'text', width: 16 },
  { header: t('audit.caseList.receivedAt'), type: 'instant', width: 18 },
];

function cellsOf(t: Translate, { row, documentNumber, phone, address }: UnmaskedCase): readonly TableCell[] {
  const { number, kind, subject, status, applicantName, communityName, receivedAt } = row;
  return [
    ...[number, t(`words.caseKind.${kind}`), subject, t(`words.caseStatus.${status}`), applicantName],
    ...[documentNumber, phone, address, communityName, receivedAt],
  ];
}
