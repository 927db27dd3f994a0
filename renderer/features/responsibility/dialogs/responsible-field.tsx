import { Autocomplete, Stack, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { ORDER_UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import type { Responsible } from '#shared/domain/responsibility/rule';
import { sortUnits, unitLabel } from '../../../lib/unit-options';
import { matchesUnit } from '../../../lib/unit-search';
import { useFieldText } from '../../../lib/use-field-text';
import { useHandlers, useUnits } from '../api/queries';

/** A unit that can be responsible and, where wanted, a person of it. `value.unitId` is empty before one is chosen. */
export function ResponsibleField(props: {
  readonly label: string;
  readonly value: Responsible;
  readonly code: string | undefined;
  readonly isReadOnly?: boolean;
  readonly onChange: (value: Responsible) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const all = useUnits();
  const units = sortUnits(all.filter(({ kind }) => ORDER_UNIT_KINDS.includes(kind)));
  const people = useHandlers().filter(({ unitId }) => unitId === value.unitId);
  return (
    <Stack direction="row" spacing={1.5}>
      <Autocomplete
        sx={{ flex: 3 }}
        options={units}
        value={units.find(({ id }) => id === value.unitId) ?? null}
        readOnly={props.isReadOnly === true}
        onChange={(_event, unit) => onChange({ unitId: unit?.id ?? '', accountId: null })}
        autoHighlight
        getOptionLabel={(unit) => unitLabel(unit, all)}
        getOptionKey={(unit) => unit.id}
        groupBy={(unit) => t(`words.unitKind.${unit.kind}`)}
        filterOptions={(options, { inputValue }) => options.filter((unit) => matchesUnit(unit, inputValue))}
        noOptionsText={t('responsibility.rule.noUnit')}
        renderInput={(params) => (
          <TextField
            {...params}
            label={props.label}
            placeholder={t('responsibility.rule.unitSearch')}
            error={props.code !== undefined}
            helperText={fieldText(props.code)}
          />
        )}
      />
      <Autocomplete
        sx={{ flex: 2 }}
        options={people}
        value={people.find(({ id }) => id === value.accountId) ?? null}
        disabled={value.unitId === ''}
        readOnly={props.isReadOnly === true}
        onChange={(_event, person) => onChange({ ...value, accountId: person?.id ?? null })}
        getOptionLabel={(person) => person.displayName}
        getOptionKey={(person) => person.id}
        noOptionsText={t('responsibility.rule.noPerson')}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('responsibility.rule.person')}
            placeholder={value.unitId === '' ? '' : t('responsibility.rule.anyPerson')}
            slotProps={{ ...params.slotProps, inputLabel: { shrink: true } }}
          />
        )}
      />
    </Stack>
  );
}
