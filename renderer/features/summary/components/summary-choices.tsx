import { MenuItem, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { type useChosenMonth, useMonthName } from '../use-chosen-month';

const WIDTHS = { month: 150, unit: 240 } as const;

/** Which month of which unit. Units tell whether their month is there yet. */
export function SummaryChoices({ chosen }: { readonly chosen: ReturnType<typeof useChosenMonth> }) {
  const { t } = useTranslation();
  const monthName = useMonthName();
  const { month, months, unit, units, entries, chooseMonth, chooseUnit } = chosen;
  const stateOf = (unitId: string) => {
    const entry = entries.find((each) => each.unitId === unitId);
    return entry === undefined ? '' : t('summary.unitState', { state: t(`summary.state.${entry.status}`) });
  };
  return (
    <>
      <TextField
        select
        label={t('summary.month')}
        autoFocus
        value={months.length === 0 ? '' : month}
        onChange={(event) => chooseMonth(event.target.value)}
        sx={{ width: WIDTHS.month }}
      >
        {months.map((each) => (
          <MenuItem key={each} value={each}>
            {monthName(each)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('summary.unit')}
        value={unit?.id ?? ''}
        onChange={(event) => chooseUnit(event.target.value)}
        sx={{ width: WIDTHS.unit }}
      >
        {units.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
            {stateOf(id)}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
