import { Box, MenuItem, TextField, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '#shared/domain/summary/month';
import type { RevealCount } from '#shared/ipc/commands/reveal';
import { BusyButton } from '../../components/busy-button';
import { LocalGrid } from '../../components/local-grid';
import { useNotices } from '../../components/notice-provider';
import { sendCommand } from '../../lib/command';
import { formatInstant } from '../../lib/format';
import { useChange, useCommandQuery } from '../../lib/use-command';
import { RevealsDialog } from './reveals-dialog';

/** How many months back can be chosen. */
const MONTHS_SHOWN = 37;

/** Who looked at persons' full data in a month (信息查看): a row a person; Enter or a click shows every look. */
export function RevealsSection() {
  const { t } = useTranslation();
  const notices = useNotices();
  const [asked, setAsked] = useState<string | null>(null);
  const [open, setOpen] = useState<RevealCount | null>(null);
  const report = useCommandQuery('reveal.count', { month: asked }, { keepPrevious: true });
  const takeAway = useChange('reveal.export');
  const month = asked ?? report.data?.currentMonth ?? '';
  const months = report.data === undefined ? [] : monthsBefore(report.data.currentMonth);
  const monthName = (each: string) =>
    t('summary.monthName', { year: Number(each.slice(0, 4)), month: Number(each.slice(5)) });
  const openFolder = () => void sendCommand('paper.showExports', {}).catch(notices.failed);
  const exportMonth = () =>
    takeAway.mutate(
      { month },
      {
        onSuccess: ({ fileName }) =>
          notices.done(t('common.exportedTo', { fileName }), { label: t('common.openFolder'), run: openFolder }),
        onError: notices.failed,
      },
    );
  const columns: GridColDef<RevealCount>[] = [
    { field: 'actorName', headerName: t('reveals.person'), flex: 1 },
    { field: 'reveals', headerName: t('reveals.reveals'), type: 'number', width: 140 },
    { field: 'cases', headerName: t('reveals.cases'), type: 'number', width: 140 },
    { field: 'records', headerName: t('reveals.records'), type: 'number', width: 200 },
    {
      field: 'lastAt',
      headerName: t('reveals.lastAt'),
      width: 180,
      valueFormatter: (_value, row) => formatInstant(row.lastAt),
    },
  ];
  return (
    <>
      <Box sx={{ mb: 1.5, display: 'flex', gap: 2, alignItems: 'center' }}>
        <TextField
          select
          label={t('reveals.month')}
          value={months.length === 0 ? '' : month}
          onChange={(event) => setAsked(event.target.value)}
          sx={{ width: 150, flexShrink: 0 }}
        >
          {months.map((each) => (
            <MenuItem key={each} value={each}>
              {monthName(each)}
            </MenuItem>
          ))}
        </TextField>
        <Typography color="textSecondary" sx={{ flex: 1 }}>
          {t(report.data?.counts.length === 0 ? 'reveals.none' : 'reveals.hint')}
        </Typography>
        <BusyButton loading={takeAway.isPending} disabled={month === ''} onClick={exportMonth}>
          {t('reveals.export')}
        </BusyButton>
      </Box>
      <LocalGrid
        label={t('settings.sections.reveals')}
        rows={report.data?.counts ?? []}
        columns={columns}
        isLoading={report.isPending}
        getRowId={(row) => row.actorId}
        sorting={{ sortModel: [{ field: 'reveals', sort: 'desc' }] }}
        onOpen={setOpen}
      />
      {open !== null && (
        <RevealsDialog month={month} monthName={monthName(month)} person={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

const monthsBefore = (current: string): readonly string[] =>
  Array.from({ length: MONTHS_SHOWN }, (_, at) => addMonths(current, -at));
