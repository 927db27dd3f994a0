import {
  Alert,
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Division } from '#shared/ipc/commands/setup';
import { useNotices } from '../../components/notice-provider';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';

/** A further street of the district, out of the shipped divisions. */
export function StreetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const failureText = useFailureText();
  const offered = useCommandQuery('organisation.listNewStreets', {});
  const add = useChange('organisation.addStreet', [
    ...(['organisation.list', 'organisation.listNewStreets'] as const),
    ...(['session.current', 'setting.get'] as const),
  ]);
  const [street, setStreet] = useState<Division | null>(null);
  const [centreName, setCentreName] = useState('');
  const choose = (chosen: Division | null) => {
    setStreet(chosen);
    setCentreName(chosen === null ? '' : t('organisation.centreOf', { street: chosen.name }));
  };
  const save = () => {
    if (street === null) return;
    const added = () => {
      notices.done(t('organisation.streetAdded', { name: street.name }));
      onClose();
    };
    add.mutate({ streetCode: street.code, centreName: centreName.trim() }, { onSuccess: added });
  };
  const error = add.error ?? offered.error;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="street-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogTitle id="street-title">{t('organisation.addStreet')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
            <DialogContentText>{t('organisation.addStreetText')}</DialogContentText>
            <Autocomplete
              options={[...(offered.data ?? [])]}
              value={street}
              loading={offered.isPending}
              onChange={(_event, chosen) => choose(chosen)}
              getOptionLabel={({ name }) => name}
              getOptionKey={({ code }) => code}
              noOptionsText={t('organisation.noNewStreet')}
              renderInput={(params) => <TextField {...params} autoFocus required label={t('words.unitKind.street')} />}
            />
            <TextField
              required
              label={t('organisation.centreName')}
              value={centreName}
              onChange={(event) => setCentreName(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 60 } }}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={street === null || centreName.trim() === ''}
            loading={add.isPending}
          >
            {t('organisation.addStreet')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
