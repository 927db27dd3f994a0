import { Alert, Box, Button, CircularProgress, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#shared/ipc/commands/file-views';
import { useNotices } from '../../../components/notice-provider';
import { PdfView } from '../../../components/pdf-view';
import { useFailureText } from '../../../lib/use-failure-text';
import { useFileContent } from '../api/use-file-content';

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
  const notices = useNotices();
  const { mimeType, content, bytes, error } = useFileContent(file.id);
  const url = useObjectUrl(bytes, mimeType);
  const isImage = mimeType.startsWith('image/');
  const isPdf = mimeType === 'application/pdf';
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-label={file.name}>
      <DialogTitle>{file.name}</DialogTitle>
      <DialogContent sx={{ bgcolor: 'background.default', minHeight: 200, textAlign: 'center' }}>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {error === null && url === null && <CircularProgress aria-label={t('common.loading')} />}
        {url !== null && isImage && <Box component="img" src={url} alt={file.name} sx={{ maxWidth: '100%', mt: 2 }} />}
        {content !== null && isPdf && (
          <PdfView base64={content} label={file.name} width={860} height="68vh" onFailed={notices.failed} />
        )}
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
