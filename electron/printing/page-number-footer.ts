import { createI18n } from '#shared/i18n/translator';
import { html, trustedHtml } from './html';
import type { PaperSize } from './paper-renderer';

const { t } = createI18n('zh-CN');

/** Chromium draws a footer apart from the page, so only installed fonts can be named here. */
const FAMILIES = "'Noto Serif CJK SC', 'Noto Sans CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif";

/** The foot of every page, "第 n 页 共 m 页": Chromium fills in the numbers by the class names. */
export function pageNumberFooter(size: PaperSize): string {
  const [before, between, after] = t('papers.pageNumber').split('|');
  const style = `width:100%;text-align:center;color:#000;font-size:${size === 'A4' ? 9 : 7}pt;font-family:${FAMILIES}`;
  const numbers = [trustedHtml('<span class="pageNumber"></span>'), trustedHtml('<span class="totalPages"></span>')];
  return html`<div style="${style}">${before ?? ''}${numbers[0] ?? null}${between ?? ''}${numbers[1] ?? null}${after ?? ''}</div>`
    .text;
}
