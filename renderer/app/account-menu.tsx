import LockOutlined from '@mui/icons-material/LockOutlined';
import { Box, Button, IconButton, Menu, MenuItem, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../components/session-context';
import { ChangePasswordDialog } from '../features/session/change-password-dialog';
import { useSignOut } from '../features/session/use-sign-out';
import { switchLanguage } from '../lib/i18n';
import { useChange } from '../lib/use-command';

/** The person at the window: lock, language, password, sign out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { session } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isChanging, setChanging] = useState(false);
  const lock = useChange('session.lock', ['session.current']);
  const { signOut } = useSignOut();
  const pick = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', px: 1, py: 1, borderTop: '1px solid #2a5a96' }}>
      <Button
        color="inherit"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={`${session.displayName} ${t(`words.role.${session.role}`)} ${t('shell.account')}`}
        sx={{ flex: 1, justifyContent: 'flex-start', textAlign: 'left', minWidth: 0 }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography noWrap sx={{ fontSize: '0.9375rem' }}>
            {session.displayName}
          </Typography>
          <Typography noWrap sx={{ fontSize: '0.75rem', color: '#c9d6e8' }}>
            {t(`words.role.${session.role}`)}
          </Typography>
        </Box>
      </Button>
      <Tooltip title={t('shell.lock')}>
        <IconButton color="inherit" aria-label={t('shell.lock')} onClick={() => lock.mutate({})}>
          <LockOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick(() => void switchLanguage(i18n.language === 'zh-CN' ? 'en-US' : 'zh-CN'))}>
          {t('shell.switchLanguage')}
        </MenuItem>
        <MenuItem onClick={pick(() => setChanging(true))}>{t('shell.changePassword')}</MenuItem>
        <MenuItem onClick={pick(() => void signOut())}>{t('shell.logout')}</MenuItem>
      </Menu>
      {isChanging && <ChangePasswordDialog onClose={() => setChanging(false)} />}
    </Box>
  );
}
