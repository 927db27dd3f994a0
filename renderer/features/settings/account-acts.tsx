import { Box, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPowerful } from '#shared/domain/people/roles';
import type { AccountView } from '#shared/ipc/commands/account';
import type { SecondPerson } from '#shared/ipc/commands/second-person';
import { useNotices } from '../../components/notice-provider';
import { SecondPersonDialog } from '../../components/second-person-dialog';
import { useChange } from '../../lib/use-command';
import { badFields, useFieldText } from '../../lib/use-field-text';

/** What can be done to an account at once: a new password, unlocking, taking it out of use. */
export function AccountActs({ account, onDone }: { readonly account: AccountView; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const [password, setPassword] = useState('');
  const [asked, ask] = useState<'closing' | 'password' | null>(null);
  const reset = useChange('account.resetPassword', ['account.list']);
  const unlock = useChange('account.unlock', ['account.list']);
  const setActive = useChange('account.setActive', ['account.list']);
  const onSuccess = () => {
    notices.done(t('people.done'));
    onDone();
  };
  const outcome = { onSuccess, onError: notices.failed };
  const { id, version, isActive, role, displayName: name } = account;
  const bad = badFields(reset.error);
  const giveAlone = () => reset.mutate({ id, password }, outcome);
  const give = (second: SecondPerson | null) => reset.mutate({ id, password, second }, { onSuccess });
  const open = () => setActive.mutate({ id, version, isActive: true }, outcome);
  const close = (second: SecondPerson | null) =>
    setActive.mutate({ id, version, isActive: false, second }, { onSuccess });
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
          onClick={() => (isPowerful(role) ? ask('password') : giveAlone())}
        >
          {t('people.resetPassword')}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {account.isLockedOut && <Button onClick={() => unlock.mutate({ id }, outcome)}>{t('people.unlock')}</Button>}
        <Button color={isActive ? 'error' : 'primary'} onClick={() => (isActive ? ask('closing') : open())}>
          {t(isActive ? 'people.deactivate' : 'people.activate')}
        </Button>
      </Box>
      {asked === 'password' && (
        <SecondPersonDialog
          title={t('people.resetPassword')}
          text={t('people.resetQuestion', { name })}
          submitLabel={t('people.resetPassword')}
          error={reset.error}
          isPending={reset.isPending}
          isOptional
          onConfirm={give}
          onClose={() => ask(null)}
        />
      )}
      {asked === 'closing' && (
        <SecondPersonDialog
          title={t('people.deactivate')}
          text={t('people.deactivateQuestion', { name })}
          submitLabel={t('people.deactivate')}
          error={setActive.error}
          isPending={setActive.isPending}
          onConfirm={close}
          onClose={() => ask(null)}
        />
      )}
    </Stack>
  );
}
