import { Alert, Box, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { SearchBox } from '../../../components/search-box';
import { ServerGrid } from '../../../components/server-grid';
import { UnitFilter } from '../../../components/unit-filter';
import { countNote } from '../../../lib/count-note';
import { useCommandQuery } from '../../../lib/use-command';
import { useFailureText } from '../../../lib/use-failure-text';
import { type Register, RegisterTabs } from './register-tabs';

/** What the addresses of all registers say. */
interface ListAddress {
  readonly text: string;
  readonly communityId: string | null;
  readonly sortBy: string;
  readonly direction: 'asc' | 'desc';
  readonly page: number;
  readonly pageSize: number;
}

/** Answer of a register's list, as far as it is there. */
interface ListAnswer<R> {
  readonly data: { readonly rows: readonly R[]; readonly total: number } | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
}

/** The page of one register: its tab, search and conditions, and its rows. */
export function RegisterList<R extends { readonly id: string }>(props: {
  readonly shown: Register;
  readonly address: ListAddress;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
  readonly list: ListAnswer<R>;
  readonly columns: readonly GridColDef<R>[];
  readonly countText: (total: number) => string;
  readonly searchHint: string;
  readonly emptyText: string;
  readonly acts?: ReactNode;
  /** Further conditions, beside the search and the community. */
  readonly filters: ReactNode;
  readonly onOpen: (row: R) => void;
  readonly children?: ReactNode;
}) {
  const { shown, address, onChange, list } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const units = useCommandQuery('organisation.list', {}).data ?? [];
  const total = list.data?.total ?? 0;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <PageHeader title={t('register.title')} note={countNote(t, total, props.countText)}>
        {props.acts}
      </PageHeader>
      <RegisterTabs shown={shown} />
      <Box sx={{ display: 'flex', gap: 1.5, mb: 1.5, '& > *': { flex: '0 1 150px', minWidth: 110 } }}>
        <Box sx={{ '&&': { flex: '0 1 420px', display: 'grid' } }}>
          <SearchBox
            label={t('register.search')}
            placeholder={props.searchHint}
            text={address.text}
            isFocused
            onSearch={(text) => onChange({ text, page: '' })}
          />
        </Box>
        <Box sx={{ '&&': { flex: '0 1 210px' } }}>
          <UnitFilter
            label={t('register.community')}
            units={units.filter(({ kind }) => kind === 'community')}
            value={address.communityId}
            onChange={(communityId) => onChange({ communityId, page: '' })}
          />
        </Box>
        {props.filters}
      </Box>
      {list.error !== null && <Alert severity="error">{failureText(list.error)}</Alert>}
      <ServerGrid
        label={t(`register.${shown}`)}
        rows={list.data?.rows ?? []}
        total={total}
        columns={props.columns}
        isLoading={list.isFetching}
        page={address.page}
        pageSize={address.pageSize}
        sort={{ by: address.sortBy, direction: address.direction }}
        emptyText={list.error === null ? props.emptyText : ''}
        onPage={(page, size) => onChange({ page: String(page), pageSize: String(size) })}
        onSort={(sortBy, direction) => onChange({ sortBy, direction, page: '' })}
        onOpen={props.onOpen}
      />
      <Typography variant="caption" color="textSecondary" sx={{ pt: 0.5 }}>
        {t('register.keys')}
      </Typography>
      {props.children}
    </Box>
  );
}
