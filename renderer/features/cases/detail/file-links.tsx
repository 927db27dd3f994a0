import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#shared/ipc/commands/file-views';
import { formatFileSize } from '../file-size';
import { FileDialog } from './file-dialog';

/** Files to open, by name and size. */
export function FileLinks({ files }: { readonly files: readonly FileView[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<FileView | null>(null);
  if (files.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.75 }}>
      {files.map((file) => (
        <Button
          key={file.id}
          size="small"
          startIcon={<AttachFileOutlined />}
          aria-label={t('cases.files.open', { name: file.name })}
          onClick={() => setOpen(file)}
        >
          {`${file.name}（${formatFileSize(file.size)}）`}
        </Button>
      ))}
      {open !== null && <FileDialog file={open} onClose={() => setOpen(null)} />}
    </Box>
  );
}
