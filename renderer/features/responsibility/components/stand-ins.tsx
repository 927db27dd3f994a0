import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandInView } from '#shared/ipc/commands/responsibility';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { LocalGrid } from '../../../components/local-grid';
import { useNotices } from '../../../components/notice-provider';
import { useSession } from '../../../components/session-context';
import { useFailureText } from '../../../lib/use-failure-text';
import { useEndStandIn, useStandIns } from '../api/queries';
import { StandInDialog } from '../dialogs/stand-in-dialog';

/** Who is away and who answers instead (代班): listed, added, ended. */
export function StandIns() {
  const { t } = useTranslation();
  const { may } = useSession();
  const failureText = useFailureText();
  const standIns = useStandIns();
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<StandInView | null>(null);
  const mayEnd = may('responsibility.endStandIn');
  const isOpen = ({ state }: StandInView) => state === 'now' || state === 'coming';
  const columns: GridColDef<StandInView>[] = [
    {
      field: 'state',
      headerName: t('responsibility.standIn.state'),
      width: 90,
      valueGetter: (_value, { state }) => t(`responsibility.standIn.states.${state}`),
    },
    { field: 'absentName', headerName: t('responsibility.standIn.absent'), flex: 1.3 },
    { field: 'standInName', headerName: t('responsibility.standIn.standIn'), flex: 1.3 },
    {
      field: 'firstDay',
      headerName: t('responsibility.standIn.days'),
      width: 220,
      valueGetter: (_value, { firstDay: from, lastDay, state }) =>
        state === 'ended' && lastDay < from ? from : t('responsibility.fromThrough', { from, through: lastDay }),
    },
    { field: 'reason', headerName: t('responsibility.standIn.reason'), flex: 1 },
    { field: 'createdByName', headerName: t('responsibility.standIn.createdBy'), width: 100 },
    {
      field: 'end',
      headerName: '',
      width: 104,
      sortable: false,
      renderCell: ({ row }) =>
        mayEnd &&
        isOpen(row) && (
          <Button size="small" onClick={() => setEnding(row)}>
            {t('responsibility.standIn.end')}
          </Button>
        ),
    },
  ];
  const rows = standIns.data ?? [];
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', mt: 1.5 }}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center', mb: 1.5 }}>
        {may('responsibility.addStandIn') && (
          <Button variant="contained" onClick={() => setAdding(true)}>
            {t('responsibility.standIn.add')}
          </Button>
        )}
        <Typography color="textSecondary">{t('responsibility.standIn.count', { count: rows.length })}</Typography>
      </Stack>
      {standIns.error !== null && <Alert severity="error">{failureText(standIns.error)}</Alert>}
      {standIns.isSuccess && rows.length === 0 ? (
        <Paper variant="outlined" sx={{ p: 5, textAlign: 'center' }}>
          <Typography color="textSecondary">{t('responsibility.standIn.empty')}</Typography>
        </Paper>
      ) : (
        <LocalGrid
          label={t('responsibility.tabs.standIns')}
          rows={rows}
          columns={columns}
          isLoading={standIns.isPending}
          onOpen={(row) => mayEnd && isOpen(row) && setEnding(row)}
        />
      )}
      {isAdding && <StandInDialog onClose={() => setAdding(false)} />}
      {ending !== null && <EndStandIn standIn={ending} onClose={() => setEnding(null)} />}
    </Box>
  );
}

function EndStandIn({ standIn, onClose }: { readonly standIn: StandInView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const end = useEndStandIn();
  const done = {
    onSuccess: () => {
      notices.done(t('responsibility.standIn.ended'));
      onClose();
    },
    onError: notices.failed,
  };
  return (
    <ConfirmDialog
      title={t('responsibility.standIn.endTitle')}
      text={t('responsibility.standIn.endQuestion', { absent: standIn.absentName })}
      confirmLabel={t('responsibility.standIn.end')}
      isBusy={end.isPending}
      onConfirm={() => end.mutate({ id: standIn.id, version: standIn.version }, done)}
      onClose={onClose}
    />
  );
}
