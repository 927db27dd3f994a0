import { Autocomplete, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Division } from '#shared/ipc/commands/setup';
import { FormDialog } from '../../components/form-dialog';
import { useNotices } from '../../components/notice-provider';
import { useChange, useCommandQuery } from '../../lib/use-command';

/** A further street of the district, out of the shipped divisions. */
export function StreetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
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
  const isBlocked = street === null || centreName.trim() === '';
  return (
    <FormDialog
      title={t('organisation.addStreet')}
      error={add.error ?? offered.error}
      submitLabel={t('organisation.addStreet')}
      isPending={add.isPending}
      isBlocked={isBlocked}
      width="sm"
      onSubmit={save}
      onClose={onClose}
    >
      <Typography>{t('organisation.addStreetText')}</Typography>
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
    </FormDialog>
  );
}
