import type { PAPER_SIZES } from '#shared/ipc/commands/paper';

/** Sheet of paper. */
export type PaperSize = (typeof PAPER_SIZES)[number];

/** How a document becomes a PDF. */
export interface PdfOptions {
  readonly size: PaperSize;
  /** The PDF's own title; viewers and print queues show it. */
  readonly title: string;
  /** "第 n 页 共 m 页" at the foot of every page. */
  readonly hasPageNumbers?: boolean;
}

/** Turns a whole HTML document (see `paperDocument`) into a PDF whose text can be searched. */
export interface PaperRenderer {
  /** Fails with a plain error when the document cannot be drawn within twenty seconds. */
  toPdf(html: string, options: PdfOptions): Promise<Buffer>;
}
