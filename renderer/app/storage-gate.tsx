import { Box, CircularProgress } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { WaitingPage } from '../features/storage/waiting-page';
import { useCommandQuery } from '../lib/use-command';
import { ServerBanner } from './server-banner';

/** Shows the office once its data is open; before that, why it is not. A server that is lost later leaves the page as it is. */
export function StorageGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const state = useCommandQuery('storage.state', {});
  if (state.data?.phase === 'waiting') return <WaitingPage state={state.data} />;
  if (state.data === undefined || state.data.phase === 'opening') {
    return (
      <Box sx={{ height: '100vh', display: 'grid', placeItems: 'center' }}>
        <CircularProgress aria-label={t('common.loading')} />
      </Box>
    );
  }
  return (
    <Box sx={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
      {/* Above the login and the lock, which cover the window. */}
      <Box sx={{ position: 'relative', zIndex: 1400 }}>
        <ServerBanner state={state.data} />
      </Box>
      <Office>{children}</Office>
    </Box>
  );
}

/** The office itself. When its data is closed for another's, nothing of it may be shown again. */
function Office({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  useEffect(
    () => () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'storage.state' }),
    [client],
  );
  return <Box sx={{ flex: 1, minHeight: 0, position: 'relative' }}>{children}</Box>;
}
