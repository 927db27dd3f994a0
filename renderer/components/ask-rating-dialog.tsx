import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Stack,
  Typography,
} from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RATING_SECONDS } from '#shared/ipc/commands/rating';
import { useChange, useCommandQuery } from '../lib/use-command';
import { useFailureText } from '../lib/use-failure-text';

/** Puts the question on the resident's screen and waits; the clerk sees that it was answered, not beforehand how. */
export function AskRatingDialog(props: {
  readonly caseId: string;
  readonly onAnswered: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { caseId, onAnswered } = props;
  const ask = useChange('rating.ask', ['rating.status']);
  const cancel = useChange('rating.cancel', ['rating.status', 'case.get']);
  const status = useCommandQuery('rating.status', {}, { enabled: ask.isSuccess });
  const isBegun = useRef(false);
  const own = ask.isSuccess && status.data?.caseId === caseId ? status.data : ask.data;
  const state = own?.state ?? 'asking';
  const secondsLeft = useCountdown(own?.secondsLeft ?? RATING_SECONDS, state === 'asking');

  const { mutate } = ask;
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    mutate({ caseId });
  }, [caseId, mutate]);
  useEffect(() => {
    if (state === 'answered') onAnswered();
  }, [state, onAnswered]);

  const isAsking = state === 'asking' && ask.error === null;
  const error = ask.error ?? cancel.error;
  const leave = () => (isAsking ? cancel.mutate({}, { onSettled: props.onClose }) : props.onClose());
  return (
    <Dialog open maxWidth="xs" onClose={(_event, reason) => reason !== 'backdropClick' && leave()}>
      <DialogTitle>{t('ratingScreen.ask.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
          {isAsking && (
            <>
              <Typography>{t('ratingScreen.ask.waiting')}</Typography>
              <LinearProgress
                variant="determinate"
                value={(secondsLeft / RATING_SECONDS) * 100}
                aria-label={t('ratingScreen.ask.seconds', { count: secondsLeft })}
              />
              <Typography color="textSecondary">{t('ratingScreen.ask.seconds', { count: secondsLeft })}</Typography>
            </>
          )}
          {(state === 'timed-out' || state === 'cancelled') && (
            <Alert severity="info">{t(`ratingScreen.ask.${state}`)}</Alert>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        {isAsking ? (
          <Button onClick={leave} autoFocus loading={cancel.isPending}>
            {t('ratingScreen.ask.cancel')}
          </Button>
        ) : (
          <>
            {state === 'timed-out' && <Button onClick={() => mutate({ caseId })}>{t('ratingScreen.ask.again')}</Button>}
            <Button variant="contained" autoFocus onClick={props.onClose}>
              {t('common.close')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Seconds that run down from what main said last. */
function useCountdown(from: number, isRunning: boolean): number {
  const [left, setLeft] = useState(from);
  useEffect(() => setLeft(from), [from]);
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => window.clearInterval(timer);
  }, [isRunning]);
  return left;
}
