import { businessMonth, type MonthPeriod, periodOf } from '#shared/domain/summary/month';
import type { Translate } from '#shared/i18n/translator';
import type { RevealCount, RevealRow } from '#shared/ipc/commands/reveal';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { Actor } from '../../security/actor';
import type { TableCell, TableColumn, TableExporter } from '../case/table-exporter.port';
import type { ServiceKit } from '../service-kit';
import { type ActCount, countLooks, findLooks, type Look } from './reveal.repository';

/** What the report works with. */
export interface RevealReportDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>;
  readonly exporter: TableExporter;
  /** The language of exported lists. */
  readonly translate: Translate;
}

const CHUNK = 1_000;

/** Who looked at persons' full data in a month: how often, at which cases, and why. */
export class RevealReportService {
  constructor(private readonly deps: RevealReportDeps) {}

  count(asked: string | null): Promise<CommandOutput<'reveal.count'>> {
    const { database, clock } = this.deps.kit;
    const currentMonth = businessMonth(clock.now());
    const month = asked ?? currentMonth;
    return database.read(async (tx) => {
      const counts = byPerson(await countLooks(tx, periodOf(month)));
      return { month, currentMonth, counts };
    });
  }

  list(input: CommandParsed<'reveal.list'>): Promise<CommandOutput<'reveal.list'>> {
    const { month, actorId, page, pageSize } = input;
    return this.deps.kit.database.read(async (tx) => {
      const part = { actorId, offset: page * pageSize, limit: pageSize };
      const { looks, total } = await findLooks(tx, periodOf(month), part);
      return { rows: looks.map(viewLook), total };
    });
  }

  async export(actor: Actor, month: string): Promise<CommandOutput<'reveal.export'>> {
    const { kit, exporter, translate: t } = this.deps;
    const looks = await this.readAll(periodOf(month));
    const title = t('reveals.exportTitle', { month });
    const saved = await exporter.export(`${title}.xlsx`, title, columnsOf(t), looks.map(cellsOf));
    return kit.database.write('reveal.export', async (tx) => {
      const detail = { month, rows: looks.length, fileName: saved.fileName };
      await kit.audit.record(tx, actor, { action: 'reveal.exported', subjectId: '', detail });
      return saved;
    });
  }

  private readAll(period: MonthPeriod): Promise<readonly Look[]> {
    return this.deps.kit.database.read(async (tx) => {
      const all: Look[] = [];
      for (let offset = 0; ; offset += CHUNK) {
        const { looks } = await findLooks(tx, period, { offset, limit: CHUNK });
        all.push(...looks);
        if (looks.length < CHUNK) return all;
      }
    });
  }
}

/** One line a person, who looked most first. */
function byPerson(counts: readonly ActCount[]): readonly RevealCount[] {
  const persons = new Map<string, RevealCount>();
  for (const { actorId, actorName, isReveal, count, cases, lastAt } of counts) {
    const before = persons.get(actorId) ?? { actorId, actorName, reveals: 0, cases: 0, records: 0, lastAt };
    const latest = before.lastAt > lastAt ? before.lastAt : lastAt;
    const looks = isReveal ? { reveals: count, cases } : { records: count };
    persons.set(actorId, { ...before, ...looks, lastAt: latest });
  }
  return [...persons.values()].sort((one, other) => other.reveals - one.reveals || other.records - one.records);
}

const reasonOf = ({ entry }: Look): string => String(entry.detail.reason ?? '');

function viewLook(look: Look): RevealRow {
  const { id, at, caseId, subjectId } = look.entry;
  return { id, at, caseId: caseId ?? subjectId, caseNumber: look.caseNumber, reason: reasonOf(look) };
}

const columnsOf = (t: Translate): readonly TableColumn[] => [
  { header: t('reveals.at'), type: 'instant', width: 18 },
  { header: t('reveals.person'), type: 'text', width: 16 },
  { header: t('reveals.caseNumber'), type: 'text', width: 26 },
  { header: t('reveals.reason'), type: 'text', width: 60 },
];

const cellsOf = (look: Look): readonly TableCell[] => [
  look.entry.at,
  look.entry.actorName,
  look.caseNumber,
  reasonOf(look),
];
