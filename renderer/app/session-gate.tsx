import { Box, CircularProgress } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { SessionProvider } from '../components/session-context';
import { ChangePasswordPage } from '../features/session/change-password-page';
import { LockScreen } from '../features/session/lock-screen';
import { LoginPage } from '../features/session/login-page';
import { SetupPage } from '../features/setup/setup-page';
import { useCommandQuery } from '../lib/use-command';
import { DESK_ID } from './desk';
import { router } from './router';

/** What is shown before any page: the first run, the login, a new password, the lock. */
export function SessionGate() {
  const { t } = useTranslation();
  const office = useCommandQuery('setup.office', {});
  const session = useCommandQuery(
    'session.current',
    {},
    { enabled: office.data !== undefined && office.data !== null },
  );
  const streetName = office.data?.streetName;
  // In a district every street is an office of its own: which one it is, is known with the person.
  const { refetch } = office;
  const place = session.data?.district == null ? null : `${session.data.accountId} ${session.data.district.street?.id}`;
  useEffect(() => {
    if (place !== null) void refetch();
  }, [place, refetch]);
  useEffect(() => {
    document.title = streetName === undefined ? t('common.appName') : `${t('common.appName')} · ${streetName}`;
  }, [streetName, t]);

  if (office.isPending || (office.data !== null && session.isPending)) {
    return (
      <Box sx={{ height: '100%', display: 'grid', placeItems: 'center' }}>
        <CircularProgress aria-label={t('common.loading')} />
      </Box>
    );
  }
  if (!office.data) return <SetupPage />;
  if (!session.data) return <LoginPage office={office.data} />;
  if (session.data.mustChangePassword) return <ChangePasswordPage session={session.data} />;
  return (
    <SessionProvider session={session.data} office={office.data}>
      <Desk isLocked={session.data.isLocked} />
      {session.data.isLocked && <LockScreen session={session.data} />}
    </SessionProvider>
  );
}

/** The pages. They stay mounted under the lock, so that nothing typed is lost, and have the focus again after it. */
function Desk({ isLocked }: { readonly isLocked: boolean }) {
  const lastFocused = useRef<HTMLElement | null>(null);
  const wasLocked = useRef(false);
  useEffect(() => {
    if (wasLocked.current && !isLocked) lastFocused.current?.focus();
    wasLocked.current = isLocked;
  }, [isLocked]);
  return (
    <Box
      id={DESK_ID}
      inert={isLocked}
      onFocusCapture={(event) => {
        lastFocused.current = event.target;
      }}
      sx={{ height: '100%', visibility: isLocked ? 'hidden' : 'visible' }}
    >
      <RouterProvider router={router} />
    </Box>
  );
}
