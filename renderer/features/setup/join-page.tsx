import { Box, Button, Card, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { ServerConnect } from '../../components/storage/server-connect';
import { useCommandQuery } from '../../lib/use-command';

/** The first run of a further window: the centre exists, its data is on a server. */
export function JoinPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const state = useCommandQuery('storage.state', {});
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: '#12325c', p: 2 }}>
      <Card sx={{ width: 680, maxWidth: '100%', p: 4, display: 'grid', gap: 2 }}>
        <Typography variant="h1" component="h1">
          {t('storage.joinTitle')}
        </Typography>
        <Typography color="textSecondary">{t('storage.joinNote')}</Typography>
        {state.data !== undefined && (
          <ServerConnect
            server={null}
            canKeepPassword={state.data.canKeepPassword}
            asksFirst={false}
            back={<Button onClick={onBack}>{t('storage.back')}</Button>}
          />
        )}
      </Card>
    </Box>
  );
}
