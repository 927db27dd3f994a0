import { MenuItem, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';

/** A condition with one choice of a short list, or all. */
export function ChoiceFilter<V extends string>(props: {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly V[];
  readonly nameOf: (option: V) => string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextField
      select
      label={props.label}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('common.all')}</MenuItem>
      {props.options.map((option) => (
        <MenuItem key={option} value={option}>
          {props.nameOf(option)}
        </MenuItem>
      ))}
    </TextField>
  );
}
