import { Autocomplete, Button, Stack, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { unitLabel } from '../../../lib/unit-options';
import { matchesUnit } from '../../../lib/unit-search';
import { useFieldText } from '../../../lib/use-field-text';
import { useUnits } from '../api/queries';

const SHOWN = 4;

/** Many grids, found by name; a community's or all the street's at once. */
export function GridsField(props: {
  readonly label: string;
  readonly grids: readonly UnitView[];
  /** Whose community the button takes. */
  readonly communityId: string | null;
  readonly value: readonly string[];
  readonly code: string | undefined;
  readonly isReadOnly?: boolean;
  readonly onChange: (gridIds: readonly string[]) => void;
}) {
  const { grids, value, communityId, onChange } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const units = useUnits();
  const chosen = new Set(value);
  const own = grids.filter(({ parentId }) => parentId === communityId).map(({ id }) => id);
  return (
    <Stack spacing={0.5}>
      <Autocomplete
        multiple
        disableCloseOnSelect
        limitTags={SHOWN}
        options={grids}
        value={grids.filter(({ id }) => chosen.has(id))}
        readOnly={props.isReadOnly === true}
        onChange={(_event, picked) => onChange(picked.map(({ id }) => id))}
        getOptionLabel={(grid) => unitLabel(grid, units)}
        getOptionKey={(grid) => grid.id}
        groupBy={(grid) => units.find(({ id }) => id === grid.parentId)?.name ?? ''}
        filterOptions={(options, { inputValue }) => options.filter((grid) => matchesUnit(grid, inputValue))}
        noOptionsText={t('responsibility.noGrid')}
        renderInput={(params) => (
          <TextField
            {...params}
            label={props.label}
            error={props.code !== undefined}
            helperText={fieldText(props.code)}
          />
        )}
      />
      {props.isReadOnly !== true && (
        <Stack direction="row" spacing={1}>
          {own.length > 0 && (
            <Button size="small" onClick={() => onChange([...new Set([...value, ...own])])}>
              {t('responsibility.rule.allOfCommunity')}
            </Button>
          )}
          <Button size="small" onClick={() => onChange(grids.map(({ id }) => id))}>
            {t('responsibility.rule.allOfStreet')}
          </Button>
          <Button size="small" disabled={value.length === 0} onClick={() => onChange([])}>
            {t('common.clear')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
