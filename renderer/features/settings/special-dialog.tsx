import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SPECIAL_KINDS, type Special, type SpecialKind } from '#shared/domain/flow/process-step';

const NONE = 'none';

/** Whether a step is a special one, whether it counts, and how long it takes at most. */
export function SpecialDialog(props: {
  readonly name: string;
  readonly special: Special | null;
  readonly onSave: (special: Special | null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<SpecialKind | typeof NONE>(props.special?.kind ?? NONE);
  const [isCounted, setCounted] = useState(props.special?.isCounted ?? false);
  const [most, setMost] = useState(String(props.special?.maxWorkingDays ?? ''));
  const days = Number(most);
  const isBad = most.trim() !== '' && !(Number.isInteger(days) && days >= 1 && days <= 365);
  const save = () => {
    const maxWorkingDays = most.trim() === '' ? null : days;
    props.onSave(kind === NONE ? null : { kind, isCounted, maxWorkingDays });
    props.onClose();
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs">
      <DialogTitle>{t('flow.editor.editSpecial', { name: props.name })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <TextField
            select
            autoFocus
            label={t('flow.editor.specialKind')}
            value={kind}
            onChange={(event) => setKind(event.target.value as SpecialKind | typeof NONE)}
          >
            <MenuItem value={NONE}>{t('flow.specialNone')}</MenuItem>
            {SPECIAL_KINDS.map((each) => (
              <MenuItem key={each} value={each}>
                {t(`flow.special.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          {kind !== NONE && (
            <>
              <TextField
                select
                label={t('flow.editor.counting')}
                value={isCounted ? 'counted' : 'notCounted'}
                onChange={(event) => setCounted(event.target.value === 'counted')}
              >
                <MenuItem value="notCounted">{t('flow.notCounted')}</MenuItem>
                <MenuItem value="counted">{t('flow.counted')}</MenuItem>
              </TextField>
              <TextField
                label={t('flow.editor.maxDays')}
                value={most}
                error={isBad}
                helperText={isBad ? t('fields.range') : undefined}
                onChange={(event) => setMost(event.target.value)}
              />
              <Typography variant="body2" color="textSecondary">
                {t('flow.editor.countingHint')}
              </Typography>
            </>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" disabled={isBad} onClick={save}>
          {t('common.ok')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
