import { Box, Button, Chip } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#shared/ipc/commands/account';
import { LocalGrid } from '../../components/local-grid';
import { SearchBox } from '../../components/search-box';
import { formatInstant } from '../../lib/format';
import { useCommandQuery } from '../../lib/use-command';
import { AccountDialog } from './account-dialog';

function AccountState({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation();
  if (!account.isActive) return <Chip size="small" label={t('people.inactive')} />;
  if (account.isLockedOut) return <Chip size="small" color="error" label={t('people.lockedOut')} />;
  return <Chip size="small" color="success" variant="outlined" label={t('people.active')} />;
}

const matches = ({ username, displayName, unitName }: AccountView, text: string) =>
  [username, displayName, unitName].some((words) => words.includes(text));

/** Accounts (人员账号): a row a person; Enter or a click opens it. */
export function AccountsSection() {
  const { t } = useTranslation();
  const accounts = useCommandQuery('account.list', {});
  const [text, setText] = useState('');
  const [open, setOpen] = useState<AccountView | 'new' | null>(null);
  const columns: GridColDef<AccountView>[] = [
    { field: 'username', headerName: t('people.username'), flex: 1 },
    { field: 'displayName', headerName: t('people.displayName'), flex: 1 },
    {
      field: 'role',
      headerName: t('people.role'),
      flex: 1,
      valueFormatter: (_value, row) => t(`words.role.${row.role}`),
    },
    { field: 'unitName', headerName: t('people.unit'), flex: 1.4 },
    {
      field: 'isActive',
      headerName: t('people.state'),
      width: 110,
      renderCell: ({ row }) => <AccountState account={row} />,
    },
    {
      field: 'lastLoginAt',
      headerName: t('people.lastLogin'),
      width: 160,
      valueFormatter: (_value, row) => formatInstant(row.lastLoginAt) || t('people.never'),
    },
  ];
  return (
    <>
      <Box sx={{ mb: 1.5, display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button variant="contained" onClick={() => setOpen('new')}>
          {t('people.add')}
        </Button>
        <SearchBox label={t('common.search')} text={text} width={280} onSearch={(typed) => setText(typed.trim())} />
      </Box>
      <LocalGrid
        label={t('settings.sections.accounts')}
        rows={(accounts.data ?? []).filter((account) => matches(account, text))}
        columns={columns}
        isLoading={accounts.isPending}
        sorting={{ sortModel: [{ field: 'username', sort: 'asc' }] }}
        onOpen={setOpen}
      />
      {open !== null && <AccountDialog account={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
