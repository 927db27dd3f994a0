import { Autocomplete, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#shared/ipc/commands/order';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { sortUnits, unitLabel } from '../../../lib/unit-options';
import { matchesUnit } from '../../../lib/unit-search';
import { useFieldText } from '../../../lib/use-field-text';

/** Any number of co-handling units; the lead is not among the choices. */
export function CoHandlersField(props: {
  readonly units: readonly UnitView[];
  readonly leadId: string | null;
  readonly value: readonly Assignment[];
  readonly code: string | undefined;
  readonly onChange: (value: Assignment[]) => void;
}) {
  const { units, value } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const chosen = value.flatMap((each) => units.filter((unit) => unit.id === each.unitId));
  const assign = (unit: UnitView) =>
    value.find((each) => each.unitId === unit.id) ?? { unitId: unit.id, accountId: null };
  return (
    <Autocomplete
      multiple
      filterSelectedOptions
      autoHighlight
      options={sortUnits(units).filter((unit) => unit.id !== props.leadId)}
      value={chosen}
      onChange={(_event, next) => props.onChange(next.map(assign))}
      getOptionLabel={(unit) => unitLabel(unit, units)}
      getOptionKey={(unit) => unit.id}
      groupBy={(unit) => t(`words.unitKind.${unit.kind}`)}
      filterOptions={(all, { inputValue }) =>
        all.filter((unit) => matchesUnit(unit, inputValue) && !chosen.some((each) => each.id === unit.id))
      }
      noOptionsText={t('cases.dispatch.noUnit')}
      slotProps={{ paper: { elevation: 8 } }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('cases.dispatch.coHandlers')}
          placeholder={chosen.length === 0 ? t('cases.dispatch.unitSearch') : ''}
          error={props.code !== undefined}
          helperText={fieldText(props.code)}
        />
      )}
    />
  );
}
