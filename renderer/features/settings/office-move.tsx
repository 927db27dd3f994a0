import { Alert, Box, Button, Card, LinearProgress, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#shared/i18n/translator';
import type { MoveState } from '#shared/ipc/commands/storage-move';
import { useNotices } from '../../components/notice-provider';
import { useChange } from '../../lib/use-command';

const MINUTE = 60;
const PERCENT = 100;

/** How the last move of the office stands; nothing where there was none. */
export function OfficeMove({ move }: { readonly move: MoveState }) {
  const { t } = useTranslation();
  if (move.kind === 'none') return null;
  if (move.kind === 'running') return <RunningMove move={move} />;
  if (move.kind === 'done') return <DoneMove move={move} />;
  if (move.kind === 'stopped') return <Alert severity="info">{t('storage.moveStopped')}</Alert>;
  const { fault, serverFault, place } = move;
  const reason = fault === null ? t(`storage.faults.${serverFault ?? 'other'}`) : t(`storage.moveFaults.${fault}`);
  return (
    <Alert severity="error">
      {t('storage.moveFailed')} {reason} {place === '' ? '' : t('storage.movePlace', { place })}
    </Alert>
  );
}

/** Progress with what it does, how much is done and how long it takes, and a way to stop. */
function RunningMove({ move: { to, progress } }: { readonly move: MoveState & { readonly kind: 'running' } }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const stop = useChange('storage.stopMove', ['storage.move']);
  const { phase, done, total, estimateSeconds } = progress;
  const counts = { done: done.toLocaleString(), total: total.toLocaleString() };
  const rest = estimateSeconds === null ? '' : sayRest(t, estimateSeconds);
  const said = [t(`storage.movePhases.${phase}`), total === 0 ? '' : t('storage.moveCounts', counts), rest];
  const title = t(to === 'server' ? 'storage.movingThere' : 'storage.movingHere');
  return (
    <Card component="section" aria-label={title} sx={{ p: 3, display: 'grid', gap: 2, maxWidth: 720 }}>
      <Typography variant="h2">{title}</Typography>
      <Typography role="status">{said.filter((part) => part !== '').join(' · ')}</Typography>
      <LinearProgress
        aria-label={title}
        {...(total === 0 ? {} : { variant: 'determinate', value: (done / total) * PERCENT })}
      />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography color="textSecondary">{t('storage.moveNote')}</Typography>
        <Button
          variant="outlined"
          loading={stop.isPending}
          sx={{ flexShrink: 0 }}
          onClick={() => stop.mutate({}, { onError: notices.failed })}
        >
          {t('storage.stopMove')}
        </Button>
      </Box>
    </Card>
  );
}

function DoneMove({ move }: { readonly move: MoveState & { readonly kind: 'done' } }) {
  const { t } = useTranslation();
  const { tables, rows, files, damagedFiles, seconds, keptFile } = move;
  const counts = { tables, rows: rows.toLocaleString(), files: files.toLocaleString(), seconds };
  return (
    <Alert severity={damagedFiles === 0 ? 'success' : 'warning'}>
      <Box>{t('storage.moveDone', counts)}</Box>
      {damagedFiles > 0 && <Box>{t('storage.moveDamaged', { count: damagedFiles })}</Box>}
      {keptFile !== null && <Box sx={{ overflowWrap: 'anywhere' }}>{t('storage.moveKept', { file: keptFile })}</Box>}
    </Alert>
  );
}

function sayRest(t: Translate, seconds: number): string {
  if (seconds < MINUTE) return t('storage.moveSoon');
  return t('storage.moveRest', { count: Math.ceil(seconds / MINUTE) });
}
