import { Alert, Box, TextField, Typography } from '@mui/material';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_LEAST } from '#shared/ipc/commands/keys';
import type { KeyNeed } from '#shared/ipc/commands/storage';
import { BusyButton } from '../../components/busy-button';
import { useChange } from '../../lib/use-command';
import { useFailureText } from '../../lib/use-failure-text';
import { badFields, useFieldText } from '../../lib/use-field-text';

/** What the keys of the office wait for: a passphrase to be chosen or typed, or the recovery phrase. */
export function KeyForm({ need }: { readonly need: KeyNeed }) {
  if (need === 'recovery-phrase') return <PhraseForm />;
  // Another page, so that a passphrase typed for one office is not taken for the next.
  return need === 'choose-passphrase' ? <ChooseForm key={need} /> : <EnterForm key={need} />;
}

function ChooseForm() {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isSent, setSent] = useState(false);
  const enter = useChange('storage.enterPassphrase', ['storage.state']);
  const isShort = passphrase.length < PASSPHRASE_LEAST;
  const isDifferent = again !== passphrase;
  const submit = () => {
    setSent(true);
    if (!isShort && !isDifferent) enter.mutate({ passphrase });
  };
  return (
    <Frame text={t('keys.gate.chooseText')} error={enter.error} isPending={enter.isPending} onSubmit={submit}>
      <Secret
        label={t('keys.gate.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        isFirst
        error={isSent && isShort ? fieldText('password-short') : undefined}
        help={t('keys.gate.passphraseHelp')}
      />
      <Secret
        label={t('keys.gate.passphraseAgain')}
        value={again}
        onChange={setAgain}
        error={isSent && isDifferent ? fieldText('passwords-differ') : undefined}
      />
      <Typography color="textSecondary">{t('keys.gate.chooseNote')}</Typography>
    </Frame>
  );
}

function EnterForm() {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const enter = useChange('storage.enterPassphrase', ['storage.state']);
  const submit = () => {
    if (passphrase !== '') enter.mutate({ passphrase });
  };
  return (
    <Frame text={t('keys.gate.enterText')} error={enter.error} isPending={enter.isPending} onSubmit={submit}>
      <Secret label={t('keys.gate.passphrase')} value={passphrase} onChange={setPassphrase} isFirst />
      <Box component="details" sx={{ color: 'text.secondary' }}>
        <summary>{t('keys.gate.forgotten')}</summary>
        <Typography sx={{ mt: 0.5 }}>{t('keys.gate.forgottenText')}</Typography>
      </Box>
    </Frame>
  );
}

function PhraseForm() {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const [phrase, setPhrase] = useState('');
  const enter = useChange('storage.enterPhrase', ['storage.state']);
  const submit = () => {
    if (phrase.trim() !== '') enter.mutate({ phrase });
  };
  const bad = fieldText(badFields(enter.error).phrase);
  return (
    <Frame text={t('keys.gate.phraseText')} error={enter.error} isPending={enter.isPending} onSubmit={submit}>
      <TextField
        label={t('keys.gate.phrase')}
        autoFocus
        multiline
        minRows={2}
        value={phrase}
        onChange={(event) => setPhrase(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          submit();
        }}
        error={bad !== undefined}
        helperText={bad ?? t('keys.gate.phraseHelp')}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      />
      <Typography color="textSecondary">{t('keys.gate.phraseNote')}</Typography>
    </Frame>
  );
}

function Frame(props: {
  readonly text: string;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <Typography>{props.text}</Typography>
      {props.error !== null && <Alert severity="error">{failureText(props.error)}</Alert>}
      {props.children}
      <BusyButton type="submit" variant="contained" sx={{ justifySelf: 'start' }} loading={props.isPending}>
        {t('keys.gate.open')}
      </BusyButton>
    </Box>
  );
}

function Secret(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isFirst?: boolean;
  readonly error?: string | undefined;
  readonly help?: string;
}) {
  return (
    <TextField
      label={props.label}
      type="password"
      autoFocus={props.isFirst === true}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      error={props.error !== undefined}
      helperText={props.error ?? props.help}
    />
  );
}
