import { Alert, AlertTitle, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { sayLogFault } from '#shared/i18n/say-log-fault';
import type { Translate } from '#shared/i18n/translator';
import type { LastVerification, Verification } from '#shared/ipc/commands/audit-verification';
import { useNotices } from '../../components/notice-provider';
import { formatInstant } from '../../lib/format';
import { useChange } from '../../lib/use-command';
import { useVerification } from './use-verification';

const MINUTE = 60;
const PERCENT = 100;

/** Looks through the whole log, and says what the last look found (校验日志). */
export function LogVerification() {
  const { t } = useTranslation();
  const notices = useNotices();
  const { progress, ending, last } = useVerification();
  const start = useChange('audit.verify', ['audit.verification']);
  if (progress !== null) return <Running progress={progress} />;
  return (
    <Box component="section" aria-label={t('verification.title')} sx={{ mb: 1.5, display: 'grid', gap: 1 }}>
      {ending !== null && (
        <Alert severity={ending === 'failed' ? 'error' : 'info'}>{t(`verification.${ending}`)}</Alert>
      )}
      <Alert
        severity={severityOf(last)}
        action={
          <Button
            variant="outlined"
            color="inherit"
            size="small"
            loading={start.isPending}
            onClick={() => start.mutate({}, { onError: notices.failed })}
          >
            {t(last === null ? 'verification.start' : 'verification.again')}
          </Button>
        }
      >
        {last === null ? <NeverYet /> : <LastOne last={last} />}
      </Alert>
    </Box>
  );
}

function severityOf(last: LastVerification | null) {
  if (last === null) return 'info';
  return last.fault === null ? 'success' : 'error';
}

function NeverYet() {
  const { t } = useTranslation();
  return (
    <>
      <Box>{t('verification.never')}</Box>
      <Box>{t('verification.about')}</Box>
    </>
  );
}

/** What the last look found: whole or not, what was counted, by whose signature. */
function LastOne({ last }: { readonly last: LastVerification }) {
  const { t } = useTranslation();
  const { at, byName, entries, seals, seconds, fingerprint, fault } = last;
  const counts = { entries: entries.toLocaleString(), seals: seals.toLocaleString(), seconds };
  const signed = fingerprint === null ? t('verification.unsignedYet') : t('verification.fingerprint', { fingerprint });
  return (
    <>
      <AlertTitle>{t(fault === null ? 'verification.whole' : 'verification.broken')}</AlertTitle>
      {fault !== null &&
        sayLogFault(t, fault).map((line) => (
          <Box key={line} sx={{ overflowWrap: 'anywhere' }}>
            {line}
          </Box>
        ))}
      {fault !== null && <Box sx={{ my: 1 }}>{t('verification.whatNow')}</Box>}
      <Box>{t(fault === null ? 'verification.counted' : 'verification.heldUpTo', counts)}</Box>
      <Box>{signed}</Box>
      <Typography variant="body2" color="textSecondary">
        {t('verification.lastOne', { at: formatInstant(at), name: byName })}
      </Typography>
    </>
  );
}

/** Progress with how much is done and how long it takes, and a way to stop. */
function Running({ progress }: { readonly progress: NonNullable<Verification['progress']> }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const stop = useChange('audit.stopVerification', ['audit.verification']);
  const { done, total, estimateSeconds } = progress;
  const counts = { done: done.toLocaleString(), total: total.toLocaleString() };
  const said = [
    t('verification.running'),
    total === 0 ? '' : t('verification.progress', counts),
    estimateSeconds === null ? '' : sayRest(t, estimateSeconds),
  ];
  return (
    <Box component="section" aria-label={t('verification.title')} sx={{ mb: 1.5, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography role="status">{said.filter((part) => part !== '').join(' · ')}</Typography>
        <Button
          variant="outlined"
          size="small"
          loading={stop.isPending}
          onClick={() => stop.mutate({}, { onError: notices.failed })}
        >
          {t('verification.stop')}
        </Button>
      </Box>
      <LinearProgress
        aria-label={t('verification.running')}
        {...(total === 0 ? {} : { variant: 'determinate', value: (done / total) * PERCENT })}
      />
    </Box>
  );
}

function sayRest(t: Translate, seconds: number): string {
  if (seconds < MINUTE) return t('verification.soon');
  return t('verification.rest', { count: Math.ceil(seconds / MINUTE) });
}
