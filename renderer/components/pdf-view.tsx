import { Box, CircularProgress } from '@mui/material';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

GlobalWorkerOptions.workerSrc = workerUrl;

function toBytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Opens the PDF; null while it loads. The page's policy forbids compiled code, so the worker does without. */
function usePdf(base64: string, onFailed: (error: unknown) => void): PDFDocumentProxy | null {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    let isCurrent = true;
    const task = getDocument({ data: toBytes(base64), useWasm: false });
    task.promise.then(
      (opened) => isCurrent && setPdf(opened),
      (error: unknown) => isCurrent && failed.current(error),
    );
    return () => {
      isCurrent = false;
      setPdf(null);
      void task.destroy();
    };
  }, [base64]);
  return pdf;
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly pageNumber: number;
  readonly label: string;
  /** Width on the screen in CSS pixels. */
  readonly width: number;
}

function PdfPage({ pdf, pageNumber, label, width }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop = () => {};
    let isCurrent = true;
    void pdf.getPage(pageNumber).then((page) => {
      const target = canvas.current;
      if (!isCurrent || target === null) return;
      const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      const drawing = page.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      // A drawing that was called off says so by failing.
      drawing.promise.catch(() => undefined);
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [pdf, pageNumber, width]);
  return (
    <Box
      component="canvas"
      ref={canvas}
      role="img"
      aria-label={label}
      sx={{ display: 'block', width, mx: 'auto', mb: 1.5, bgcolor: '#fff', boxShadow: '0 1px 4px rgba(0,0,0,.35)' }}
    />
  );
}

/** Shows a PDF as it will be printed, page under page. `base64` null means that it is still being made. */
export function PdfView(props: {
  readonly base64: string | null;
  /** What the pages are called for readers of the screen. */
  readonly label: string;
  readonly width?: number;
  readonly height?: string;
  readonly onFailed: (error: unknown) => void;
}) {
  const { base64, label, width = 560, height = '60vh' } = props;
  return (
    <Box tabIndex={0} role="group" aria-label={label} sx={{ height, overflow: 'auto', bgcolor: '#6b7480', p: 1.5 }}>
      {base64 === null ? <Waiting /> : <PdfPages {...props} base64={base64} width={width} />}
    </Box>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Box sx={{ height: '100%', display: 'grid', placeItems: 'center' }}>
      <CircularProgress aria-label={t('common.loading')} sx={{ color: '#fff' }} />
    </Box>
  );
}

function PdfPages(props: {
  readonly base64: string;
  readonly label: string;
  readonly width: number;
  readonly onFailed: (error: unknown) => void;
}) {
  const pdf = usePdf(props.base64, props.onFailed);
  if (pdf === null) return <Waiting />;
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return numbers.map((pageNumber) => (
    <PdfPage
      key={pageNumber}
      pdf={pdf}
      pageNumber={pageNumber}
      width={props.width}
      label={`${props.label} ${pageNumber}/${pdf.numPages}`}
    />
  ));
}
