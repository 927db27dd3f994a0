import { Checkbox, ListItemText, MenuItem, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { CASE_STATUSES, type CaseStatus } from '#shared/domain/case/vocabulary';

/** A condition with any number of statuses. */
export function StatusFilter(props: {
  readonly value: readonly CaseStatus[];
  readonly onChange: (statuses: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextField
      select
      label={t('cases.status')}
      value={props.value}
      onChange={(event) => props.onChange(String(event.target.value))}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: () =>
            props.value.length === 0
              ? t('common.all')
              : props.value.map((status) => t(`words.caseStatus.${status}`)).join('、'),
        },
      }}
    >
      {CASE_STATUSES.map((status) => (
        <MenuItem key={status} value={status} dense>
          <Checkbox size="small" checked={props.value.includes(status)} tabIndex={-1} disableRipple sx={{ p: 0.5 }} />
          <ListItemText primary={t(`words.caseStatus.${status}`)} />
        </MenuItem>
      ))}
    </TextField>
  );
}
