import type { GridColDef } from '@mui/x-data-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingOf } from '#shared/domain/responsibility/rule';
import type { CategoryView } from '#shared/ipc/commands/catalogue';
import { LocalGrid } from '../../../components/local-grid';
import { SettingDialog } from '../dialogs/setting-dialog';
import type { MatrixDesk } from '../model/matrix-desk';

/** Conditions for opening and closing, and limits, of every class; a small one without its own has its big one's. */
export function SettingsTable({ desk }: { readonly desk: MatrixDesk }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<CategoryView | null>(null);
  const { settings } = desk.matrix;
  const limitText = (code: string) => {
    const { limit } = settingOf(settings, code);
    if (limit === null) return '';
    return t('responsibility.limitText', { amount: limit.amount, unit: t(`responsibility.units.${limit.unit}`) });
  };
  const columns: GridColDef<CategoryView>[] = [
    { field: 'code', headerName: t('responsibility.columns.code'), width: 90 },
    { field: 'name', headerName: t('responsibility.columns.name'), flex: 1 },
    {
      field: 'opening',
      headerName: t('responsibility.columns.opening'),
      flex: 1.5,
      valueGetter: (_value, { code }) => settingOf(settings, code).openingConditions,
    },
    {
      field: 'closing',
      headerName: t('responsibility.columns.closing'),
      flex: 1.5,
      valueGetter: (_value, { code }) => settingOf(settings, code).closingConditions,
    },
    {
      field: 'limit',
      headerName: t('responsibility.columns.limit'),
      width: 130,
      valueGetter: (_value, { code }) => limitText(code),
    },
  ];
  const rows = [...desk.elements].sort((one, other) => one.code.localeCompare(other.code));
  return (
    <>
      <LocalGrid
        label={t('responsibility.lower.settings')}
        rows={rows}
        columns={columns}
        isLoading={false}
        isLow
        getRowId={({ code }) => code}
        onOpen={setOpen}
      />
      {open !== null && <SettingDialog desk={desk} element={open} onClose={() => setOpen(null)} />}
    </>
  );
}
