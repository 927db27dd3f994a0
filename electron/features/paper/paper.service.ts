import { paperModelSchema } from '#shared/domain/paper/paper-model';
import type { PaperView } from '#shared/ipc/commands/case-views';
import type { Printer, SavedFile } from '#shared/ipc/commands/paper';
import type { CommandOutput } from '#shared/ipc/contract';
import type { PaperEntity } from '../../database/entities/paper.entity';
import { CommandError } from '../../database/errors';
import type { ExportFolder } from '../../printing/export-folder';
import { findUncovered } from '../../printing/paper-fonts';
import type { PaperPrinter } from '../../printing/paper-printer';
import type { PaperRenderer, PaperSize } from '../../printing/paper-renderer';
import { type DrawnPaper, drawPaper } from '../../printing/papers/draw-paper';
import type { Actor } from '../../security/actor';
import { readSettings } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import type { CaseAccess } from './case-access';
import { countPrint, findPaper, findStreetOfCase } from './paper.repository';
import { readPaperIssuer } from './paper-number.service';
import { viewPaper } from './paper-view';

/** What the service of papers is built from. */
export interface PaperDeps {
  readonly kit: ServiceKit;
  readonly cases: CaseAccess;
  readonly renderer: PaperRenderer;
  readonly printer: PaperPrinter;
  readonly exports: ExportFolder;
}

/** Which paper, on which sheet. */
export interface PaperChoice {
  readonly paperId: string;
  readonly size: PaperSize;
}

interface OpenedPaper extends DrawnPaper {
  readonly entity: PaperEntity;
  /** The printer that the office set, "" for the system's. */
  readonly usualPrinter: string;
}

/** Shows, prints and saves papers. Drawing and printing happen outside the database's writes. */
export class PaperService {
  constructor(private readonly deps: PaperDeps) {}

  /** The PDF as a print would look now, in base64. */
  async preview(actor: Actor, { paperId, size }: PaperChoice): Promise<CommandOutput<'paper.preview'>> {
    const paper = await this.open(actor, paperId, size);
    const [pdf, uncovered] = await Promise.all([this.draw(paper, size), findUncovered(paper.html)]);
    return { pdf: pdf.toString('base64'), uncovered };
  }

  /** Prints without a dialog, then counts. A paper that could not be handed to the printer is not counted. */
  async print(
    actor: Actor,
    { paperId, size, printer, copies }: PaperChoice & { readonly printer: string; readonly copies: number },
  ): Promise<PaperView> {
    const paper = await this.open(actor, paperId, size);
    const chosen = printer === '' ? paper.usualPrinter : printer;
    const pdf = await this.draw(paper, size);
    const used = await this.deps.printer.print(pdf, { printer: chosen, copies, title: paper.title });
    const { audit, database, caseChanged } = this.deps.kit;
    return database.write('paper.print', async (tx) => {
      const counted = await countPrint(tx, paperId);
      await audit.record(tx, actor, {
        action: 'paper.printed',
        caseId: counted.caseId,
        subjectId: paperId,
        detail: {
          type: counted.type,
          number: counted.number,
          copies,
          printer: used,
          size,
          times: counted.printCount,
        },
      });
      await caseChanged(tx, counted.caseId);
      return viewPaper(counted);
    });
  }

  /** Saves the PDF into the export folder. */
  async savePdf(actor: Actor, { paperId, size }: PaperChoice): Promise<SavedFile> {
    const paper = await this.open(actor, paperId, size);
    const file = await this.deps.exports.save(`${paper.title}.pdf`, await this.draw(paper, size));
    const { audit, database } = this.deps.kit;
    const { caseId, type, number } = paper.entity;
    await database.write('paper.savePdf', (tx) =>
      audit.record(tx, actor, {
        action: 'paper.saved',
        caseId,
        subjectId: paperId,
        detail: { type, number, fileName: file.fileName },
      }),
    );
    return file;
  }

  /** The printers of this computer. */
  listPrinters(): Promise<readonly Printer[]> {
    return this.deps.printer.list();
  }

  /** Opens the export folder on the desktop. */
  showExports(): Promise<void> {
    return this.deps.exports.show();
  }

  private async open(actor: Actor, paperId: string, size: PaperSize): Promise<OpenedPaper> {
    const { entity, usualPrinter, today } = await this.deps.kit.database.read(async (tx) => {
      const found = await findPaper(tx, paperId);
      if (found === null) throw new CommandError('paper-missing');
      await this.deps.cases.requireVisible(tx, actor, found.caseId);
      const { office } = await readPaperIssuer(tx, await findStreetOfCase(tx, found.caseId));
      return { entity: found, usualPrinter: (await readSettings(tx)).printerName, today: office };
    });
    const model = paperModelSchema.parse(entity.content);
    const { number, madeAt, printCount } = entity;
    const sheet = { model, office: model.office ?? today, number, madeAt, isReprint: printCount > 0, size };
    return { ...(await drawPaper(sheet)), entity, usualPrinter };
  }

  private draw({ html, title }: DrawnPaper, size: PaperSize): Promise<Buffer> {
    return this.deps.renderer.toPdf(html, { size, title, hasPageNumbers: true });
  }
}
