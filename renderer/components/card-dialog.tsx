import { zodResolver } from '@hookform/resolvers/zod';
import {
  Alert,
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
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { APPEAL_DECISIONS } from '#shared/domain/clocks/warning-card';
import { type WarningRow, warningCommands } from '#shared/ipc/commands/warning';
import { formatInstant } from '../lib/format';
import { useChange } from '../lib/use-command';
import { useFailureText } from '../lib/use-failure-text';
import { useFieldText } from '../lib/use-field-text';
import { BusyButton } from './busy-button';
import { useNotices } from './notice-provider';

const STALE = ['warning.list', 'warning.count', 'warning.ofCase', 'case.get'] as const;
const schema = z.strictObject({
  text: warningCommands['warning.appeal'].input.shape.text,
  decision: z.enum(APPEAL_DECISIONS),
});

/** The receiver's appeal against a card (申诉), or a manager's decision on it. */
export function CardDialog({ row, onClose }: { readonly row: WarningRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const failureText = useFailureText();
  const appeal = useChange('warning.appeal', STALE);
  const decide = useChange('warning.decide', STALE);
  const isDecision = row.allowed.includes('decide');
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { text: '', decision: 'upheld' as const } });
  const code = form.formState.errors.text?.message;
  const send = form.handleSubmit(({ text, decision }) => {
    const at = { cardId: row.id, version: row.version };
    const done = (words: string) => {
      notices.done(words);
      onClose();
    };
    if (isDecision) decide.mutate({ ...at, decision, reason: text }, { onSuccess: () => done(t('warnings.decided')) });
    else appeal.mutate({ ...at, text }, { onSuccess: () => done(t('warnings.appealed')) });
  });
  const error = isDecision ? decide.error : appeal.error;
  const facts = {
    colour: t(`words.card.${row.colour}`),
    kind: t(`words.clock.${row.kind}`),
    number: row.caseNumber,
    receiver: row.receiverName || t('warnings.coordinators'),
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form
        noValidate
        onSubmit={(event) => void send(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void send(event);
        }}
      >
        <DialogTitle>{t(isDecision ? 'warnings.decideTitle' : 'warnings.appealTitle', facts)}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
            <Typography color="textSecondary">
              {t(isDecision ? 'warnings.decideNote' : 'warnings.appealNote', facts)}
            </Typography>
            {isDecision && (
              <>
                <Typography>
                  {t('warnings.decideAppeal', {
                    name: row.appealedByName,
                    at: row.appealedAt === null ? '' : formatInstant(row.appealedAt),
                    text: row.appeal,
                  })}
                </Typography>
                <TextField
                  select
                  label={t('warnings.decideResult')}
                  defaultValue="upheld"
                  {...form.register('decision')}
                >
                  {APPEAL_DECISIONS.map((each) => (
                    <MenuItem key={each} value={each}>
                      {t(`words.appealDecision.${each}`)}
                    </MenuItem>
                  ))}
                </TextField>
              </>
            )}
            <TextField
              label={t(isDecision ? 'warnings.decideReason' : 'warnings.appealText')}
              {...form.register('text')}
              autoFocus
              multiline
              minRows={3}
              error={code !== undefined}
              helperText={fieldText(code)}
            />
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Typography variant="caption" color="textSecondary" sx={{ mr: 'auto' }}>
            {t('cases.dialog.submitKey')}
          </Typography>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <BusyButton type="submit" variant="contained" loading={appeal.isPending || decide.isPending}>
            {t('common.ok')}
          </BusyButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
