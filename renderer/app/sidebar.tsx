import {
  Box,
  Chip,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Stack,
  Typography,
} from '@mui/material';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../components/session-context';
import { useCommandQuery } from '../lib/use-command';
import { AccountMenu } from './account-menu';
import { NAVIGATION_KEYS, type NavigationEntry } from './navigation';
import { StreetChoice } from './street-choice';

const WIDTH = 204;
/** Screens of 768 lines: eleven entries and the person below them must fit. */
const LOW = '@media (max-height: 820px)';

function shortcutOf(place: number): string | null {
  const key = NAVIGATION_KEYS[place];
  return key === undefined ? null : `Alt+${key}`;
}

function useWaiting() {
  const { may } = useSession();
  const waiting = useCommandQuery('case.countWaiting', {}, { enabled: may('case.countWaiting') }).data;
  const approvals = useCommandQuery('approval.count', {}, { enabled: may('approval.count') }).data;
  const cards = useCommandQuery('warning.count', {}, { enabled: may('warning.count') }).data;
  return { waiting, approvals: approvals?.total, cards };
}

/** Money and supervisions that wait for the person. */
function useWaitingMoney() {
  const { may } = useSession();
  const funding = useCommandQuery('funding.countWaiting', {}, { enabled: may('funding.countWaiting') }).data;
  const supervision = useCommandQuery(
    'supervision.countWaiting',
    {},
    { enabled: may('supervision.countWaiting') },
  ).data;
  return { funding: funding?.count ?? 0, supervision: supervision?.count ?? 0 };
}

/** Main navigation with the counts of what waits, the office's name, and the person at the window. */
export function Sidebar({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const { t } = useTranslation();
  const { office, session } = useSession();
  const { district } = session;
  const isWhole = district !== null && district.street === null;
  const { waiting, approvals, cards } = useWaiting();
  const { funding, supervision } = useWaitingMoney();
  const counts: Partial<Record<NavigationEntry['label'], number | undefined>> = {
    pool: waiting?.pool,
    orders: waiting?.myOrders,
    warnings: cards === undefined ? undefined : cards.red + cards.yellow,
    approvals,
    supervision,
    funding,
  };
  return (
    <Box
      component="nav"
      aria-label={t('shell.navigation')}
      sx={{ width: WIDTH, flexShrink: 0, bgcolor: '#12325c', color: '#fff', display: 'flex', flexDirection: 'column' }}
    >
      <Box sx={{ px: 2, pt: 2, pb: 1 }}>
        <Typography sx={{ fontSize: '1.25rem', fontWeight: 600, letterSpacing: 2 }}>{t('common.appName')}</Typography>
        <CentreName streetName={office.streetName} centreName={isWhole ? district.name : office.centreName} />
        {district?.isOwn === true && <StreetChoice district={district} />}
      </Box>
      <List sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 1 }}>
        {entries.map((entry, at) => (
          <NavigationLink key={entry.path} entry={entry} shortcut={shortcutOf(at)} count={counts[entry.label] ?? 0} />
        ))}
      </List>
      {cards !== undefined && (
        <Stack direction="row" spacing={1} sx={{ px: 2, pb: 1 }}>
          {cards.yellow > 0 && (
            <Chip
              size="small"
              label={t('shell.yellowCards', { count: cards.yellow })}
              sx={{ bgcolor: '#ffd54a', color: '#3b2a00' }}
            />
          )}
          {cards.red > 0 && (
            <Chip
              size="small"
              label={t('shell.redCards', { count: cards.red })}
              sx={{ bgcolor: '#ffdad6', color: '#8c1d18' }}
            />
          )}
        </Stack>
      )}
      <AccountMenu />
    </Box>
  );
}

/** The centre's name breaks after the street's, not within a word. */
function CentreName({ streetName, centreName }: { readonly streetName: string; readonly centreName: string }) {
  const parts = centreName.startsWith(streetName) ? [streetName, centreName.slice(streetName.length)] : [centreName];
  return (
    <Typography sx={{ fontSize: '0.8125rem', color: '#c9d6e8' }}>
      {parts.map((part) => (
        <Box key={part} component="span" sx={{ display: 'inline-block' }}>
          {part}
        </Box>
      ))}
    </Typography>
  );
}

function NavigationLink(props: {
  readonly entry: NavigationEntry;
  readonly shortcut: string | null;
  readonly count: number;
}) {
  const { entry, shortcut, count } = props;
  const { t } = useTranslation();
  const Icon = entry.icon;
  return (
    <ListItem disablePadding sx={{ mb: 0.5 }}>
      <ListItemButton
        component={NavLink}
        to={entry.path}
        {...(shortcut === null ? {} : { 'aria-keyshortcuts': shortcut })}
        sx={{
          borderRadius: 1,
          px: 1.25,
          [LOW]: { py: 0.25 },
          gap: 0.75,
          '&.active': { bgcolor: '#2a5a96' },
          '&:hover': { bgcolor: '#1f4779' },
          '&.Mui-focusVisible': { outline: '2px solid #fff' },
        }}
      >
        <ListItemIcon sx={{ minWidth: 26, color: 'inherit' }}>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText primary={t(`shell.${entry.label}`)} />
        {count > 0 && <WaitingCount count={count} />}
        <Typography component="span" aria-hidden sx={{ fontSize: '0.6875rem', color: '#c9d6e8', whiteSpace: 'nowrap' }}>
          {shortcut}
        </Typography>
      </ListItemButton>
    </ListItem>
  );
}

function WaitingCount({ count }: { readonly count: number }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        minWidth: 22,
        px: 0.75,
        borderRadius: 3,
        bgcolor: '#b3261e',
        fontSize: '0.75rem',
        lineHeight: '20px',
        textAlign: 'center',
      }}
    >
      {count > 999 ? '999+' : count}
    </Box>
  );
}
