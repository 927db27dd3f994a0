import { Box, TextField, Typography } from '@mui/material';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '#shared/ipc/commands/audit';
import { useAuditText } from '../../components/audit-text';
import { countNote } from '../../lib/count-note';
import { formatInstant } from '../../lib/format';
import { longListWords } from '../../lib/grid-words';
import { useCommandQuery } from '../../lib/use-command';
import { AuditAct } from './audit-act';
import { LogVerification } from './log-verification';

/** The audit log (操作日志): who did what when, newest first. */
export function AuditSection() {
  const { t, i18n } = useTranslation();
  const auditText = useAuditText();
  const [text, setText] = useState('');
  const [range, setRange] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [paging, setPaging] = useState({ page: 0, pageSize: 20 });
  const rows = useCommandQuery(
    'audit.list',
    { text: useDeferredValue(text), ...range, ...paging },
    { keepPrevious: true },
  );
  const columns: GridColDef<AuditRow>[] = [
    { field: 'at', headerName: t('audit.at'), width: 160, valueFormatter: (_value, row) => formatInstant(row.at) },
    {
      field: 'actorName',
      headerName: t('audit.actor'),
      width: 160,
      valueFormatter: (_value, row) => row.actorName || t('audit.program'),
    },
    {
      field: 'action',
      headerName: t('audit.act'),
      flex: 1,
      valueGetter: (_value, row) => auditText(row),
      renderCell: ({ row, value }) => <AuditAct row={row} text={value} />,
    },
    { field: 'deskName', headerName: t('audit.desk'), width: 140 },
    { field: 'caseNumber', headerName: t('audit.caseNumber'), width: 220 },
  ];
  const narrow = (change: Partial<typeof range>) => {
    setRange({ ...range, ...change });
    setPaging({ ...paging, page: 0 });
  };
  return (
    <>
      <LogVerification />
      <Box sx={{ mb: 1.5, display: 'flex', gap: 2, alignItems: 'center' }}>
        <TextField
          label={t('audit.search')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPaging({ ...paging, page: 0 });
          }}
          sx={{ maxWidth: 240 }}
        />
        {(['from', 'to'] as const).map((end) => (
          <DatePicker
            key={end}
            label={t(`audit.${end}`)}
            value={range[end] === null ? null : dayjs(range[end])}
            onChange={(day) => narrow({ [end]: day?.isValid() ? day.format('YYYY-MM-DD') : null })}
            slotProps={{ textField: { size: 'small', sx: { maxWidth: 200 } }, field: { clearable: true } }}
          />
        ))}
        <Typography color="textSecondary">
          {countNote(t, rows.data?.total ?? 0, (count) => t('common.rowsTotal', { count }))}
        </Typography>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <DataGrid
          aria-label={t('settings.sections.audit')}
          rows={[...(rows.data?.rows ?? [])]}
          columns={columns}
          rowCount={rows.data?.total ?? 0}
          loading={rows.isPending}
          density="compact"
          paginationMode="server"
          disableColumnSorting
          disableColumnMenu
          disableRowSelectionOnClick
          paginationModel={paging}
          onPaginationModelChange={setPaging}
          localeText={longListWords(i18n.language)}
          pageSizeOptions={[20, 50, 100]}
          sx={{ bgcolor: 'background.paper' }}
        />
      </Box>
    </>
  );
}
