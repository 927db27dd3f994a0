import { Autocomplete, TextField } from '@mui/material';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { unitLabel } from '../../../lib/unit-options';
import { matchesUnit } from '../../../lib/unit-search';
import { useCommandQuery } from '../../../lib/use-command';
import { useFieldText } from '../../../lib/use-field-text';

const NO_UNITS: readonly UnitView[] = [];

/** Community and grid: a grid brings its community, another community lets go of the grid. */
export function PlaceFields<V extends FieldValues>(props: {
  readonly control: Control<V, unknown, V>;
  readonly communityName: FieldPath<V>;
  readonly gridName: FieldPath<V>;
}) {
  const { t } = useTranslation();
  const units = useCommandQuery('organisation.list', {}).data ?? NO_UNITS;
  const community = useController({ control: props.control, name: props.communityName });
  const grid = useController({ control: props.control, name: props.gridName });
  const communityId: string | null = community.field.value || null;
  const grids = units.filter(({ kind, parentId }) => {
    return kind === 'grid' && (communityId === null || parentId === communityId);
  });
  const chooseCommunity = (unit: UnitView | null) => {
    community.field.onChange(unit?.id ?? null);
    const parent = units.find(({ id }) => id === grid.field.value)?.parentId;
    if (parent !== unit?.id) grid.field.onChange(null);
  };
  const chooseGrid = (unit: UnitView | null) => {
    grid.field.onChange(unit?.id ?? null);
    if (unit !== null) community.field.onChange(unit.parentId);
  };
  return (
    <>
      <UnitField
        label={t('register.community')}
        units={units.filter(({ kind }) => kind === 'community')}
        all={units}
        value={communityId}
        code={community.fieldState.error?.message}
        onChoose={chooseCommunity}
      />
      <UnitField
        label={t('register.grid')}
        units={grids}
        all={units}
        value={grid.field.value || null}
        code={grid.fieldState.error?.message}
        onChoose={chooseGrid}
      />
    </>
  );
}

function UnitField(props: {
  readonly label: string;
  readonly units: readonly UnitView[];
  readonly all: readonly UnitView[];
  readonly value: string | null;
  readonly code: string | undefined;
  readonly onChoose: (unit: UnitView | null) => void;
}) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const code = props.code !== undefined && props.value === null ? 'required' : props.code;
  return (
    <Autocomplete
      options={props.units}
      value={props.all.find(({ id }) => id === props.value) ?? null}
      onChange={(_event, unit) => props.onChoose(unit)}
      getOptionLabel={(unit) => unitLabel(unit, props.all)}
      getOptionKey={({ id }) => id}
      filterOptions={(units, { inputValue }) => units.filter((unit) => matchesUnit(unit, inputValue))}
      noOptionsText={t('cases.dispatch.noUnit')}
      slotProps={{ paper: { elevation: 8 } }}
      renderInput={(params) => (
        <TextField {...params} label={props.label} error={props.code !== undefined} helperText={fieldText(code)} />
      )}
    />
  );
}
