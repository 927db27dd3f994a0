import { Box, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#shared/ipc/commands/account';
import { useNotices } from '../../components/notice-provider';
import { useChange } from '../../lib/use-command';
import { badFields, useFieldText } from '../../lib/use-field-text';
import { CloseAccountDialog } from './close-account-dialog';

/** What can be done to an account at once: a new password, unlocking, taking it out of use. */
export function AccountActs({ account, onDone }: { readonly account: AccountView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const [password, setPassword] = useState('');
  const [isAsking, setAsking] = useState(false);
  const reset = useChange('account.resetPassword', ['account.list']);
  const unlock = useChange('account.unlock', ['account.list']);
  const setActive = useChange('account.setActive', ['account.list']);
  const outcome = {
    onSuccess: () => {
      notices.done(t('people.done'));
      onDone();
    },
    onError: notices.failed,
  };
  const bad = badFields(reset.error);
  const open = () => setActive.mutate({ id: account.id, version: account.version, isActive: true }, outcome);
  return (
    <Stack spacing={1.5}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          label={t('people.initialPassword')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={bad.password !== undefined}
          helperText={fieldText(bad.password) ?? t('people.initialHint')}
        />
        <Button
          sx={{ whiteSpace: 'nowrap' }}
          disabled={password === ''}
          onClick={() => reset.mutate({ id: account.id, password }, outcome)}
        >
          {t('people.resetPassword')}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {account.isLockedOut && (
          <Button onClick={() => unlock.mutate({ id: account.id }, outcome)}>{t('people.unlock')}</Button>
        )}
        <Button
          color={account.isActive ? 'error' : 'primary'}
          onClick={() => (account.isActive ? setAsking(true) : open())}
        >
          {t(account.isActive ? 'people.deactivate' : 'people.activate')}
        </Button>
      </Box>
      {isAsking && <CloseAccountDialog account={account} onDone={onDone} onClose={() => setAsking(false)} />}
    </Stack>
  );
}
