import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeysState } from '#shared/ipc/commands/keys';
import { useNotices } from '../../../components/notice-provider';
import { formatDay, formatInstant } from '../../../lib/format';
import { useChange } from '../../../lib/use-command';
import { PasswordDialog } from './password-dialog';
import { SecurityCard } from './security-card';

type Rotation = NonNullable<KeysState['rotation']>;

/** The data key, and its change. */
export function RotationCard({ keys }: { readonly keys: KeysState }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const [isAsking, setAsking] = useState(false);
  const rotate = useChange('keys.rotate', ['keys.state']);
  const send = (password: string) =>
    rotate.mutate(
      { password },
      {
        onSuccess: () => {
          notices.done(t('keys.rotated'));
          setAsking(false);
        },
      },
    );
  const ask = () => {
    rotate.reset();
    setAsking(true);
  };
  return (
    <SecurityCard title={t('keys.rotationTitle')} note={t('keys.rotationNote')}>
      <Typography>{t('keys.current', { no: keys.keyNo, day: formatDay(keys.keySince) })}</Typography>
      {keys.rotation === null ? (
        <Button variant="outlined" sx={{ justifySelf: 'start' }} onClick={ask}>
          {t('keys.rotate')}
        </Button>
      ) : (
        <RotationState rotation={keys.rotation} />
      )}
      {isAsking && (
        <PasswordDialog
          title={t('keys.rotate')}
          text={t('keys.rotateText')}
          submitLabel={t('keys.rotateNow')}
          error={rotate.error}
          isPending={rotate.isPending}
          onPassword={send}
          onClose={() => setAsking(false)}
        />
      )}
    </SecurityCard>
  );
}

function RotationState({ rotation }: { readonly rotation: Rotation }) {
  const { t } = useTranslation();
  const { state, done, total, damaged, endsAt } = rotation;
  const isCounted = total > 0;
  const text = {
    running: isCounted ? t('keys.rotation.running', { done, total }) : t('keys.counting'),
    waiting: t('keys.rotation.waiting'),
    stopped: t('keys.rotation.stopped', { done, total }),
    settling: t('keys.rotation.settling', { time: formatInstant(endsAt) }),
    damaged: t('keys.rotation.damaged', { count: damaged }),
  }[state];
  return (
    <>
      <Alert severity={state === 'damaged' || state === 'stopped' ? 'warning' : 'info'} role="status">
        {text}
        {state === 'running' && (
          <LinearProgress
            aria-label={t('keys.rotationTitle')}
            sx={{ mt: 1, width: 360 }}
            {...(isCounted ? { variant: 'determinate', value: (done / total) * 100 } : {})}
          />
        )}
      </Alert>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {state === 'running' && <Act command="keys.stopRotation" label={t('keys.stop')} />}
        {(state === 'stopped' || state === 'waiting') && <Act command="keys.goOnRotation" label={t('keys.goOn')} />}
        {state === 'damaged' && <Act command="keys.goOnRotation" label={t('keys.tryAgain')} />}
      </Box>
    </>
  );
}

function Act(props: { readonly command: 'keys.stopRotation' | 'keys.goOnRotation'; readonly label: string }) {
  const notices = useNotices();
  const change = useChange(props.command, ['keys.state']);
  return (
    <Button
      variant="outlined"
      loading={change.isPending}
      onClick={() => change.mutate({}, { onError: notices.failed })}
    >
      {props.label}
    </Button>
  );
}
