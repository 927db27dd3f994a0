import type { AuditAction } from '#shared/domain/audit/acts';
import { createI18n } from '#shared/i18n/translator';
import type { SavedFile } from '#shared/ipc/commands/paper';
import type { SummaryView } from '#shared/ipc/commands/summary';
import { CommandError } from '../../database/errors';
import type { ExportFolder } from '../../printing/export-folder';
import type { PaperPrinter } from '../../printing/paper-printer';
import type { PaperRenderer } from '../../printing/paper-renderer';
import type { Asker } from '../../security/actor';
import { readOfficeOf, readSettingsOf } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import type { SummaryService } from './summary.service';
import { findSummaryUnit, takeSummary, takeWithdrawn } from './summary-desk';
import { drawSummary } from './summary-paper';
import { makeSheet, type SummarySheet } from './summary-sheet';
import { viewSummary } from './summary-view';
import { writeWorkbook } from './summary-workbook';

/** Where a summary goes on paper and in files. */
export interface SummaryOutlets {
  readonly renderer: PaperRenderer;
  readonly printer: PaperPrinter;
  readonly exports: ExportFolder;
}

/** Papers are Chinese, whatever the screen speaks. */
const { t } = createI18n('zh-CN');

/** Shows, prints and saves monthly summaries. */
export class SummaryOutput {
  constructor(
    private readonly kit: ServiceKit,
    private readonly summaries: Pick<SummaryService, 'get'>,
    private readonly outlets: SummaryOutlets,
  ) {}

  async preview(summaryId: string, withdrawnId: string | null): Promise<{ readonly pdf: string }> {
    const { sheet } = await this.open(summaryId, withdrawnId);
    return { pdf: (await this.draw(sheet)).toString('base64') };
  }

  async print(
    asker: Asker,
    { summaryId, printer, copies }: { readonly summaryId: string; readonly printer: string; readonly copies: number },
  ): Promise<null> {
    const { view, sheet, usualPrinter } = await this.open(summaryId);
    const chosen = printer === '' ? usualPrinter : printer;
    const pdf = await this.draw(sheet);
    const used = await this.outlets.printer.print(pdf, { printer: chosen, copies, title: this.fileName(sheet) });
    await this.record(asker, view, 'summary.printed', { printer: used, copies });
    return null;
  }

  async exportPdf(asker: Asker, summaryId: string): Promise<SavedFile> {
    const { view, sheet } = await this.open(summaryId);
    const file = await this.outlets.exports.save(`${this.fileName(sheet)}.pdf`, await this.draw(sheet));
    await this.record(asker, view, 'summary.exported', { fileName: file.fileName });
    return file;
  }

  async exportXlsx(asker: Asker, summaryId: string): Promise<SavedFile> {
    const { view, sheet } = await this.open(summaryId);
    const file = await this.outlets.exports.save(`${this.fileName(sheet)}.xlsx`, await writeWorkbook(sheet, t));
    await this.record(asker, view, 'summary.exported', { fileName: file.fileName });
    return file;
  }

  private async open(summaryId: string, withdrawnId: string | null = null) {
    const { withdrawn, row, unit, office, settings } = await this.kit.database.read(async (tx) => {
      const found = await takeSummary(tx, summaryId);
      const { kind, name, streetId } = await findSummaryUnit(tx, found.unitId);
      const [office, settings] = [await readOfficeOf(tx, streetId), await readSettingsOf(tx, streetId)];
      const withdrawn = withdrawnId === null ? null : await takeWithdrawn(tx, summaryId, withdrawnId);
      return { withdrawn, row: found, unit: { kind, name }, office, settings };
    });
    const now = this.kit.clock.now();
    const asSigned = withdrawn === null ? null : { ...row, ...withdrawn, id: row.id, status: 'signed' as const };
    const view = asSigned === null ? await this.summaries.get(row) : viewSummary(asSigned, unit.name, now);
    if (view === null || office === null) throw new CommandError('not-found');
    const ofDistrict = { streetName: unit.name, centreName: '' };
    const ofStreet = { streetName: office.streetName, centreName: settings.centreName };
    const names = unit.kind === 'district' ? ofDistrict : ofStreet;
    return { view, sheet: makeSheet(view, names, t, withdrawn), usualPrinter: settings.printerName };
  }

  private fileName({ monthName, unitName }: SummarySheet): string {
    return t('summary.paper.file', { month: monthName, unit: unitName });
  }

  private draw(sheet: SummarySheet): Promise<Buffer> {
    const options = { size: 'A4', title: this.fileName(sheet), hasPageNumbers: true } as const;
    return this.outlets.renderer.toPdf(drawSummary(sheet, t), options);
  }

  private async record(
    asker: Asker,
    view: SummaryView,
    action: AuditAction,
    detail: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const { database, audit } = this.kit;
    await database.write(action, (tx) =>
      audit.record(tx, asker, {
        action,
        subjectId: view.id,
        detail: { unit: view.unitName, month: view.month, ...detail },
      }),
    );
  }
}
