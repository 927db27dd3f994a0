import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeysState, MadePhrase } from '#shared/ipc/commands/keys';
import { formatDay } from '../../../lib/format';
import { useChange } from '../../../lib/use-command';
import { PasswordDialog } from './password-dialog';
import { PhraseDialog } from './phrase-dialog';
import { SecurityCard } from './security-card';

/** The recovery phrase: whether there is one, and the way to a new one. */
export function PhraseCard({ keys }: { readonly keys: KeysState }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'asking' | MadePhrase | null>(null);
  const make = useChange('keys.makePhrase', ['keys.state']);
  const isFirst = keys.phrase === null;
  const ask = () => {
    make.reset();
    setStep('asking');
  };
  return (
    <SecurityCard title={t('keys.phraseTitle')} note={t('keys.phraseNote')}>
      <PhraseState keys={keys} />
      <Button variant={keys.isRecoverable ? 'outlined' : 'contained'} sx={{ justifySelf: 'start' }} onClick={ask}>
        {t(isFirst ? 'keys.makePhrase' : 'keys.makeAnother')}
      </Button>
      {step === 'asking' && (
        <PasswordDialog
          title={t('keys.makeTitle')}
          text={t(isFirst ? 'keys.makeText' : 'keys.makeAnotherText')}
          submitLabel={t('keys.makeNow')}
          error={make.error}
          isPending={make.isPending}
          onPassword={(password) => make.mutate({ password }, { onSuccess: setStep })}
          onClose={() => setStep(null)}
        />
      )}
      {step !== null && step !== 'asking' && <PhraseDialog made={step} onClose={() => setStep(null)} />}
    </SecurityCard>
  );
}

function PhraseState({ keys: { phrase, isRecoverable } }: { readonly keys: KeysState }) {
  const { t } = useTranslation();
  if (phrase === null) return <Alert severity="warning">{t('keys.phraseNone')}</Alert>;
  const day = formatDay(phrase.madeAt);
  if (phrase.confirmedAt !== null) return <Alert severity="success">{t('keys.phraseConfirmed', { day })}</Alert>;
  return (
    <Alert severity="warning">
      <Typography>{t('keys.phraseUnconfirmed', { day })}</Typography>
      {isRecoverable && <Typography>{t('keys.phraseEarlier')}</Typography>}
    </Alert>
  );
}
