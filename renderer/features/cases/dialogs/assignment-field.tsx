import { Autocomplete, Stack, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#shared/ipc/commands/order';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { sortUnits, unitLabel } from '../../../lib/unit-options';
import { matchesUnit } from '../../../lib/unit-search';
import { useFieldText } from '../../../lib/use-field-text';
import { useHandlers } from '../api/queries';

/** One unit that can be given an order and, where wanted, a person of it. Found by name or pinyin. */
export function AssignmentField(props: {
  readonly label: string;
  readonly units: readonly UnitView[];
  readonly value: Assignment | null;
  readonly code: string | undefined;
  readonly hint?: string;
  readonly onChange: (value: Assignment | null) => void;
}) {
  const { units, value, onChange } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const people = useHandlers().filter((person) => person.unitId === value?.unitId);
  return (
    <Stack direction="row" spacing={1.5}>
      <Autocomplete
        sx={{ flex: 3 }}
        options={sortUnits(units)}
        value={units.find((unit) => unit.id === value?.unitId) ?? null}
        onChange={(_event, unit) => onChange(unit === null ? null : { unitId: unit.id, accountId: null })}
        autoHighlight
        getOptionLabel={(unit) => unitLabel(unit, units)}
        getOptionKey={(unit) => unit.id}
        groupBy={(unit) => t(`words.unitKind.${unit.kind}`)}
        filterOptions={(all, { inputValue }) => all.filter((unit) => matchesUnit(unit, inputValue))}
        noOptionsText={t('cases.dispatch.noUnit')}
        slotProps={{ paper: { elevation: 8 } }}
        renderInput={(params) => (
          <TextField
            {...params}
            label={props.label}
            placeholder={t('cases.dispatch.unitSearch')}
            autoFocus
            error={props.code !== undefined}
            helperText={fieldText(props.code) ?? props.hint}
          />
        )}
      />
      <Autocomplete
        sx={{ flex: 2 }}
        options={people}
        value={people.find((person) => person.id === value?.accountId) ?? null}
        disabled={value === null}
        onChange={(_event, person) => value !== null && onChange({ ...value, accountId: person?.id ?? null })}
        autoHighlight
        getOptionLabel={(person) => person.displayName}
        getOptionKey={(person) => person.id}
        noOptionsText={t('cases.dispatch.noPerson')}
        slotProps={{ paper: { elevation: 8 } }}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('cases.dispatch.person')}
            placeholder={value === null ? '' : t('cases.dispatch.anyPerson')}
          />
        )}
      />
    </Stack>
  );
}
