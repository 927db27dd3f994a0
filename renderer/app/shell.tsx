import { Box } from '@mui/material';
import { useEffect } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useSession } from '../components/session-context';
import { BackupReminder } from './backup-reminder';
import { NAVIGATION_KEYS, navigation } from './navigation';
import { PageMissing } from './page-missing';
import { PaperFrame } from './paper-frame';
import { RecoveryReminder } from './recovery-reminder';
import { Sidebar } from './sidebar';
import { useIdleLock } from './use-idle-lock';

/** The frame of every page: navigation on the left, work on the right. */
export function Shell() {
  const { session, may } = useSession();
  const navigate = useNavigate();
  useIdleLock(session.idleLockMinutes, !session.isLocked);
  const entries = navigation.filter((entry) => may(entry.needs));
  const { pathname } = useLocation();
  const isRefused = navigation.some((entry) => pathname.startsWith(entry.path) && !may(entry.needs));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const entry = entries[NAVIGATION_KEYS.findIndex((key) => key === event.key)];
      if (entry === undefined) return;
      event.preventDefault();
      void navigate(entry.path);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [entries, navigate]);

  return (
    <Box sx={{ display: 'flex', height: '100%', overflow: 'hidden' }}>
      <Sidebar entries={entries} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <RecoveryReminder />
        <BackupReminder />
        <Box component="main" sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2 }}>
          <PaperFrame>{isRefused ? <PageMissing /> : <Outlet />}</PaperFrame>
        </Box>
      </Box>
    </Box>
  );
}
