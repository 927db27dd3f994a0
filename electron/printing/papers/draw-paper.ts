import { assertNever } from '#shared/domain/assert-never';
import { paperDocument } from '../paper-document';
import { drawQrCode } from '../qr-code';
import { acceptanceParts } from './acceptance';
import { decisionParts } from './decision';
import { deliveryRecordParts } from './delivery-record';
import { extensionParts } from './extension';
import { gapsPromiseParts } from './gaps-promise';
import { intakeReceiptParts } from './intake-receipt';
import { oneTimeNotificationParts } from './one-time-notification';
import { layOut } from './paper-layout';
import type { PaperParts, PaperSheet } from './paper-sheet';
import { paperStyle } from './paper-style';
import { receiptParts } from './receipt';
import { refusalParts } from './refusal';
import { specialProcedureParts } from './special-procedure';
import { supervisionParts } from './supervision';
import { workOrderParts } from './work-order';

function partsOf(sheet: PaperSheet): PaperParts {
  const { model } = sheet;
  switch (model.type) {
    case 'intake-receipt':
      return intakeReceiptParts({ ...sheet, model });
    case 'acceptance':
      return acceptanceParts({ ...sheet, model });
    case 'receipt':
      return receiptParts({ ...sheet, model });
    case 'one-time-notification':
      return oneTimeNotificationParts({ ...sheet, model });
    case 'refusal':
      return refusalParts({ ...sheet, model });
    case 'decision':
      return decisionParts({ ...sheet, model });
    case 'delivery-record':
      return deliveryRecordParts({ ...sheet, model });
    case 'work-order':
      return workOrderParts({ ...sheet, model });
    case 'supervision':
      return supervisionParts({ ...sheet, model });
    case 'special-procedure':
      return specialProcedureParts({ ...sheet, model });
    case 'extension':
      return extensionParts({ ...sheet, model });
    case 'gaps-promise':
      return gapsPromiseParts({ ...sheet, model });
    default:
      return assertNever(model);
  }
}

/** A paper drawn: its HTML, and the name under which it goes to the queue and into files. */
export interface DrawnPaper {
  readonly html: string;
  readonly title: string;
}

/** Draws a paper as an HTML document for `PaperRenderer`. */
export async function drawPaper(sheet: PaperSheet): Promise<DrawnPaper> {
  const parts = partsOf(sheet);
  const title = `${parts.title} ${sheet.number}`;
  const body = layOut(sheet, parts, await drawQrCode(sheet.model.caseNumber));
  const fill = {
    characters: body.text.replace(/<[^>]*>|\s/g, '').length,
    rows: body.text.match(/<tr/g)?.length ?? 0,
  };
  return { title, html: paperDocument({ title, size: sheet.size, style: paperStyle(sheet.size, fill), body }) };
}
