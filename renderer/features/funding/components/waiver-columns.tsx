import { Button, Stack } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import type { TFunction } from 'i18next';
import type { WaiverView } from '#shared/ipc/commands/funding-views';
import { formatInstant } from '../../../lib/format';
import type { WaiverAct } from '../dialogs/waiver-dialog';

type Size = { readonly width: number } | { readonly flex: number; readonly minWidth: number };

const plain = (
  field: string,
  headerName: string,
  read: (row: WaiverView) => string,
  size: Size,
): GridColDef<WaiverView> => ({ field, headerName, sortable: false, valueGetter: (_value, row) => read(row), ...size });

function actsOn({ status }: WaiverView): readonly WaiverAct[] {
  if (status === 'asked') return ['grant', 'refuse'];
  return status === 'granted' ? ['end'] : [];
}

/** Columns of the waivers; a manager's acts at the end of the row. */
export function waiverColumns(
  t: TFunction,
  mayDecide: boolean,
  onAct: (act: WaiverAct, waiver: WaiverView) => void,
): readonly GridColDef<WaiverView>[] {
  const head = (name: 'scope' | 'unit' | 'reason' | 'asked' | 'status' | 'decided' | 'lastDay' | 'used') =>
    t(`funding.waiver.column.${name}`);
  const matter = (row: WaiverView) => (row.matterName === '' ? t('funding.waiver.everyMatter') : row.matterName);
  const scope = (row: WaiverView) =>
    row.caseId === null ? `${t('funding.waiver.inAdvance')} · ${matter(row)}` : `${row.caseNumber} ${row.subject}`;
  const unit = (row: WaiverView) => (row.unitId === null ? t('funding.waiver.everyCommunity') : row.unitName);
  const lastDay = (row: WaiverView) => row.lastDay ?? (row.caseId === null ? t('funding.waiver.noEnd') : '');
  const asked = (row: WaiverView) => (row.caseId === null ? '' : `${row.askedByName} ${formatInstant(row.askedAt)}`);
  const acts: GridColDef<WaiverView> = {
    ...plain('acts', t('funding.waiver.column.acts'), () => '', { width: 160 }),
    display: 'flex',
    renderCell: ({ row }) => (
      <Stack direction="row" spacing={1}>
        {actsOn(row).map((act) => (
          <Button
            key={act}
            size="small"
            variant={act === 'grant' ? 'contained' : 'outlined'}
            onClick={(event) => {
              event.stopPropagation();
              onAct(act, row);
            }}
          >
            {t(`funding.waiver.${act}`)}
          </Button>
        ))}
      </Stack>
    ),
  };
  return [
    plain('status', head('status'), ({ status }) => t(`funding.waiver.status.${status}`), { width: 84 }),
    plain('scope', head('scope'), scope, { flex: 1, minWidth: 180 }),
    plain('unitName', head('unit'), unit, { width: 130 }),
    plain('reason', head('reason'), ({ reason }) => reason, { flex: 1, minWidth: 130 }),
    plain('asked', head('asked'), asked, { width: 190 }),
    plain('managerName', head('decided'), ({ managerName }) => managerName, { width: 84 }),
    plain('lastDay', head('lastDay'), lastDay, { width: 106 }),
    plain('used', head('used'), ({ used }) => String(used), { width: 84 }),
    ...(mayDecide ? [acts] : []),
  ];
}
