import { Button, Paper, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import { useSession } from '../../../components/session-context';
import { useBegin } from '../api/queries';

/** Before there is a matrix: what it is, and how to begin. */
export function EmptyMatrix({ hasGrids }: { readonly hasGrids: boolean }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const begin = useBegin();
  const start = (from: 'grids' | 'nothing') =>
    begin.mutate(
      { start: { from } },
      { onSuccess: () => notices.done(t('responsibility.begun')), onError: notices.failed },
    );
  const isMaker = may('responsibility.begin');
  const hint = isMaker ? t('responsibility.empty.text') : t('responsibility.empty.textReader');
  return (
    <Paper variant="outlined" sx={{ p: 6, textAlign: 'center' }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('responsibility.empty.title')}
      </Typography>
      <Typography color="textSecondary" sx={{ maxWidth: 640, mx: 'auto' }}>
        {hasGrids ? hint : t('responsibility.empty.noGrids')}
      </Typography>
      {isMaker && hasGrids && (
        <Stack direction="row" spacing={2} sx={{ mt: 3, justifyContent: 'center' }}>
          <Button variant="contained" loading={begin.isPending} onClick={() => start('grids')}>
            {t('responsibility.empty.byGrids')}
          </Button>
          <Button variant="outlined" disabled={begin.isPending} onClick={() => start('nothing')}>
            {t('responsibility.empty.blank')}
          </Button>
        </Stack>
      )}
    </Paper>
  );
}
