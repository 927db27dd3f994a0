import { Alert, Box, Button, CircularProgress, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#shared/ipc/commands/case-views';
import { useFailureText } from '../../../lib/use-failure-text';
import { useFileContent } from '../api/use-file-content';
import { PdfPages } from './pdf-pages';

function useObjectUrl(bytes: Uint8Array<ArrayBuffer> | null, mimeType: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === null) return;
    const made = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mimeType]);
  return url;
}

/** Shows a picture or a PDF; every file can be saved. */
export function FileDialog({ file, onClose }: { readonly file: FileView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { mimeType, bytes, error } = useFileContent(file.id);
  const url = useObjectUrl(bytes, mimeType);
  const isImage = mimeType.startsWith('image/');
  const isPdf = mimeType === 'application/pdf';
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-label={file.name}>
      <DialogTitle>{file.name}</DialogTitle>
      <DialogContent sx={{ bgcolor: 'background.default', display: 'grid', justifyItems: 'center', minHeight: 200 }}>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {error === null && url === null && <CircularProgress aria-label={t('common.loading')} />}
        {url !== null && isImage && <Box component="img" src={url} alt={file.name} sx={{ maxWidth: '100%', mt: 2 }} />}
        {bytes !== null && isPdf && <PdfPages bytes={bytes} />}
        {url !== null && !isImage && !isPdf && <Alert severity="info">{t('cases.files.cannotShow')}</Alert>}
      </DialogContent>
      <DialogActions>
        {url !== null && (
          <Button component="a" href={url} download={file.name}>
            {t('cases.files.save')}
          </Button>
        )}
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
