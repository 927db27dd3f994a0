import { Box, Button, Chip } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '#shared/ipc/commands/account';
import { LocalGrid } from '../../components/local-grid';
import { formatInstant } from '../../lib/format';
import { useCommandQuery } from '../../lib/use-command';
import { AccountDialog } from './account-dialog';

function AccountState({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation();
  if (!account.isActive) return <Chip size="small" label={t('people.inactive')} />;
  if (account.isLockedOut) return <Chip size="small" color="error" label={t('people.lockedOut')} />;
  return <Chip size="small" color="success" variant="outlined" label={t('people.active')} />;
}

/** Accounts (人员账号): a row a person; Enter or a click opens it. */
export function AccountsSection() {
  const { t } = useTranslation();
  const accounts = useCommandQuery('account.list', {});
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
      <Box sx={{ mb: 1.5 }}>
        <Button variant="contained" onClick={() => setOpen('new')}>
          {t('people.add')}
        </Button>
      </Box>
      <LocalGrid
        label={t('settings.sections.accounts')}
        rows={accounts.data ?? []}
        columns={columns}
        isLoading={accounts.isPending}
        onOpen={setOpen}
      />
      {open !== null && <AccountDialog account={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
