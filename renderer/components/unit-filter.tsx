import { Autocomplete, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { matchesUnit } from '../lib/unit-search';

/** A condition with one unit, found by name or pinyin. */
export function UnitFilter(props: {
  readonly label: string;
  readonly units: readonly UnitView[];
  readonly value: string | null;
  readonly onChange: (unitId: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Autocomplete
      options={[...props.units]}
      value={props.units.find((unit) => unit.id === props.value) ?? null}
      onChange={(_event, unit) => props.onChange(unit?.id ?? '')}
      getOptionLabel={(unit) => unit.name}
      getOptionKey={(unit) => unit.id}
      filterOptions={(units, { inputValue }) => units.filter((unit) => matchesUnit(unit, inputValue))}
      noOptionsText={t('cases.dispatch.noUnit')}
      slotProps={{ paper: { elevation: 8 } }}
      renderInput={(params) => <TextField {...params} label={props.label} placeholder={t('common.all')} />}
    />
  );
}
