import { Box } from '@mui/material';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Width of a page on the screen, in CSS pixels. */
const PAGE_WIDTH = 860;

function PdfPage({ document, number }: { readonly document: PDFDocumentProxy; readonly number: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void document.getPage(number).then((page) => {
      if (isGone || canvas.current === null) return;
      const scale = (PAGE_WIDTH / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      const task = page.render({ canvas: canvas.current, viewport });
      stop = () => task.cancel();
      task.promise.catch(() => undefined);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [document, number]);
  return (
    <Box
      component="canvas"
      ref={canvas}
      role="img"
      aria-label={t('cases.files.page', { page: number })}
      sx={{ width: PAGE_WIDTH, maxWidth: '100%', mt: 2, bgcolor: '#fff', boxShadow: 1 }}
    />
  );
}

/** The pages of a PDF, one below the other. */
export function PdfPages({ bytes }: { readonly bytes: Uint8Array<ArrayBuffer> }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    // The reader takes the bytes away from whoever gave them, so it gets a copy.
    const task = getDocument({ data: bytes.slice(), isEvalSupported: false });
    task.promise.then(setDocument, () => undefined);
    return () => void task.destroy();
  }, [bytes]);
  if (document === null) return null;
  const numbers = Array.from({ length: document.numPages }, (_none, at) => at + 1);
  return numbers.map((number) => <PdfPage key={number} document={document} number={number} />);
}
