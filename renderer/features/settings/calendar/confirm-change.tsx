import {
  Alert,
  AlertTitle,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weighProblems } from '#shared/domain/calendar/holiday-notice';
import type { ReadNotice } from '#shared/domain/calendar/notice-types';
import type { CalendarChange, CalendarEffect, CalendarView } from '#shared/ipc/commands/calendar';
import { BusyButton } from '../../../components/busy-button';
import { useFailureText } from '../../../lib/use-failure-text';
import { EffectView } from './effect-view';
import { ExportChanges } from './export-changes';
import { NoticeReading } from './notice-reading';
import { usePreview, useSaveCalendar } from './use-calendar';

interface ConfirmProps {
  readonly change: CalendarChange;
  readonly view: CalendarView;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Shows what a change would do before it is saved, asks, saves, and says what was done. */
export function ConfirmChange({ change, view, onBack, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [version] = useState(view.version);
  const [isChecked, setChecked] = useState(false);
  const preview = usePreview();
  const save = useSaveCalendar();
  const { mutate } = preview;
  useEffect(() => mutate({ change }), [mutate, change]);
  const notice = preview.data?.notice ?? null;
  const needsCheck = notice !== null && weighProblems(notice.problems) === 'ask';
  const isReady = preview.data?.effect != null && (!needsCheck || isChecked);
  const submit = () => save.mutate({ version, change: change.part === 'notice' ? { ...change, isChecked } : change });
  const error = save.error ?? preview.error;
  const title = t(`calendar.confirm.title.${change.part}`);
  if (save.data !== undefined) return <SavedDialog title={title} effect={save.data} onClose={onClose} />;
  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && onBack()} maxWidth="md">
      <DialogTitle>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {change.part === 'notice-removal' && (
          <Alert severity="warning">{t('calendar.confirm.removal', { year: change.year })}</Alert>
        )}
        {notice !== null && <NoticeReading notice={notice} isReplacing={isKnown(view, notice)} />}
        {preview.isPending && <Counting />}
        {preview.data?.effect != null && <EffectView effect={preview.data.effect} isSaved={false} />}
        {needsCheck && (
          <FormControlLabel
            control={<Checkbox checked={isChecked} onChange={(event) => setChecked(event.target.checked)} />}
            label={t('calendar.import.checked')}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onBack}>
          {t(change.part === 'notice-removal' ? 'common.cancel' : 'calendar.import.again')}
        </Button>
        <BusyButton variant="contained" loading={save.isPending} disabled={!isReady} onClick={submit}>
          {t('calendar.confirm.save')}
        </BusyButton>
      </DialogActions>
    </Dialog>
  );
}

const isKnown = ({ firstYear, lastYear, notices }: CalendarView, { year }: ReadNotice) =>
  year !== null && ((firstYear <= year && year <= lastYear) || notices.some((notice) => notice.year === year));

function Counting() {
  const { t } = useTranslation();
  return (
    <Box>
      <Typography sx={{ mb: 1 }}>{t('calendar.effect.counting')}</Typography>
      <LinearProgress aria-label={t('calendar.effect.counting')} />
    </Box>
  );
}

function SavedDialog(props: { readonly title: string; readonly effect: CalendarEffect; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { effect } = props;
  return (
    <Dialog open onClose={props.onClose} maxWidth="md">
      <DialogTitle>{props.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="success">
          <AlertTitle>{t('calendar.confirm.saved')}</AlertTitle>
          {t('calendar.confirm.savedText')}
        </Alert>
        <EffectView effect={effect} isSaved />
      </DialogContent>
      <DialogActions>
        {effect.changes.length > 0 && <ExportChanges />}
        <Button variant="contained" autoFocus onClick={props.onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
