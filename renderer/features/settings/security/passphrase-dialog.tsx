import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_LEAST } from '#shared/ipc/commands/keys';
import { FormDialog } from '../../../components/form-dialog';
import { useNotices } from '../../../components/notice-provider';
import { useChange } from '../../../lib/use-command';
import { useFieldText } from '../../../lib/use-field-text';

/** A new passphrase for this computer. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const [typed, setTyped] = useState({ old: '', passphrase: '', again: '' });
  const change = useChange('keys.changePassphrase');
  const isShort = typed.passphrase !== '' && typed.passphrase.length < PASSPHRASE_LEAST;
  const isDifferent = typed.again !== '' && typed.again !== typed.passphrase;
  const isReady = typed.old !== '' && typed.passphrase !== '' && typed.again === typed.passphrase && !isShort;
  const submit = () =>
    change.mutate(
      { old: typed.old, passphrase: typed.passphrase },
      {
        onSuccess: () => {
          notices.done(t('keys.passphraseChanged'));
          onClose();
        },
      },
    );
  const field = (name: keyof typeof typed, label: string, bad: string | undefined, isFirst = false) => (
    <TextField
      label={label}
      type="password"
      autoFocus={isFirst}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      error={bad !== undefined}
      helperText={bad}
    />
  );
  return (
    <FormDialog
      title={t('keys.changePassphrase')}
      error={change.error}
      submitLabel={t('keys.changePassphrase')}
      isPending={change.isPending}
      isBlocked={!isReady}
      onSubmit={submit}
      onClose={onClose}
    >
      {field('old', t('keys.oldPassphrase'), undefined, true)}
      {field('passphrase', t('keys.newPassphrase'), isShort ? fieldText('password-short') : undefined)}
      {field('again', t('keys.gate.passphraseAgain'), isDifferent ? fieldText('passwords-differ') : undefined)}
    </FormDialog>
  );
}
