import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarChange, type CalendarView, MAX_NOTICE_CHARACTERS } from '#shared/ipc/commands/calendar';
import { useAskedClose } from '../../../components/use-asked-close';
import { ConfirmChange } from './confirm-change';
import { decodeText } from './decode-text';

/** Takes next year's notice in: paste or file, then what was read and what would move, then the question. */
export function NoticeDialog({ view, onClose }: { readonly view: CalendarView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [year, setYear] = useState(String(view.lastYear + 1));
  const [source, setSource] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [change, setChange] = useState<CalendarChange | null>(null);
  const isDirty = text !== '' || source !== '' || year !== String(view.lastYear + 1);
  const { close, question } = useAskedClose(isDirty, onClose);
  if (change !== null) {
    return <ConfirmChange change={change} view={view} onBack={() => setChange(null)} onClose={onClose} />;
  }
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = file.size > MAX_NOTICE_CHARACTERS * 4 ? '' : decodeText(new Uint8Array(await file.arrayBuffer()));
    const isTooLong = read === '' || (read ?? '').length > MAX_NOTICE_CHARACTERS;
    if (isTooLong) setProblem(t('calendar.import.fileTooLarge', { count: MAX_NOTICE_CHARACTERS }));
    else setProblem(read === null ? t('calendar.import.fileUnread') : null);
    if (read !== null && !isTooLong) setText(read);
  };
  const isYear = /^(19|20|21)\d{2}$/.test(year);
  const check = () =>
    setChange({ part: 'notice', text, year: isYear ? Number(year) : null, source: source.trim(), isChecked: false });
  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && close()} maxWidth="md">
      <DialogTitle>{t('calendar.import.open')}</DialogTitle>
      <DialogContent>
        <Box
          sx={{ display: 'grid', gap: 2, pt: 1 }}
          onDragOver={allowDrop}
          onDrop={(event) => void readFile(dropped(event))}
        >
          {problem !== null && <Alert severity="error">{problem}</Alert>}
          <TextField
            label={t('calendar.import.paste')}
            multiline
            autoFocus
            minRows={10}
            maxRows={14}
            value={text}
            onChange={(event) => setText(event.target.value)}
            helperText={t('calendar.import.hint')}
            slotProps={{ htmlInput: { maxLength: MAX_NOTICE_CHARACTERS } }}
          />
          <FileChoice onFile={(file) => void readFile(file)} />
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '200px 1fr' }}>
            <TextField
              label={t('calendar.import.year')}
              value={year}
              onChange={(event) => setYear(event.target.value.trim())}
              error={year !== '' && !isYear}
              helperText={t('calendar.import.yearHint')}
            />
            <TextField
              label={t('calendar.import.source')}
              value={source}
              onChange={(event) => setSource(event.target.value)}
              helperText={t('calendar.import.sourceHint')}
              slotProps={{ htmlInput: { maxLength: 120 } }}
            />
          </Box>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button variant="contained" disabled={text.trim() === '' || (year !== '' && !isYear)} onClick={check}>
          {t('calendar.import.read')}
        </Button>
      </DialogActions>
      {question}
    </Dialog>
  );
}

const allowDrop = (event: DragEvent) => event.preventDefault();

function dropped(event: DragEvent): File | undefined {
  event.preventDefault();
  return event.dataTransfer.files[0];
}

function FileChoice({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <Button variant="outlined" startIcon={<UploadFileOutlined />} onClick={() => chooser.current?.click()}>
        {t('calendar.import.file')}
      </Button>
      <Typography color="textSecondary" sx={{ fontSize: '0.875rem' }}>
        {t('calendar.import.fileHint')}
      </Typography>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".txt,.csv,.tsv,text/plain,text/csv"
        aria-label={t('calendar.import.file')}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </Box>
  );
}
