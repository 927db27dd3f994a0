import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Box, Button, IconButton, List, ListItem, ListItemText, Typography } from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFileSize } from '../file-size';
import { FILE_TYPES } from './read-file';
import type { useAttachments } from './use-attachments';

/** Files of a reply, dropped or chosen; what is wrong with one stands beside it. */
export function AttachmentField({ files }: { readonly files: ReturnType<typeof useAttachments> }) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    files.add([...event.dataTransfer.files]);
  };
  return (
    <Box>
      <Box
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          display: 'flex',
          alignItems: 'center',
          flexWrap: 'wrap',
          gap: 1,
          p: 1.5,
          border: '1px dashed',
          borderColor: isOver ? 'primary.main' : '#8894a4',
          bgcolor: isOver ? '#e3eaf4' : 'transparent',
          borderRadius: 1,
        }}
      >
        <Typography variant="body2">{t('cases.reply.drop')}</Typography>
        <Button size="small" startIcon={<AttachFileOutlined />} onClick={() => chooser.current?.click()}>
          {t('cases.reply.choose')}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {t('cases.reply.limit')}
        </Typography>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={FILE_TYPES}
          aria-label={t('cases.reply.files')}
          onChange={(event) => {
            files.add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Box>
      {files.problem !== null && (
        <Typography variant="body2" color="error" role="alert">
          {files.problem}
        </Typography>
      )}
      <List dense disablePadding aria-label={t('cases.reply.files')}>
        {files.attachments.map(({ key, file, problem }) => (
          <ListItem
            key={key}
            secondaryAction={
              <IconButton
                edge="end"
                size="small"
                aria-label={t('cases.reply.removeFile', { name: file.name })}
                onClick={() => files.remove(key)}
              >
                <CloseOutlined fontSize="small" />
              </IconButton>
            }
          >
            <ListItemText
              primary={file.name}
              secondary={problem ?? formatFileSize(file.size)}
              slotProps={{ secondary: { color: problem === null ? 'textSecondary' : 'error' } }}
            />
          </ListItem>
        ))}
      </List>
    </Box>
  );
}
