import QRCode from 'qrcode';
import { type Html, trustedHtml } from './html';

/** A QR code of short text as a drawing that stays sharp at every size. */
export async function drawQrCode(text: string): Promise<Html> {
  return trustedHtml(await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }));
}
