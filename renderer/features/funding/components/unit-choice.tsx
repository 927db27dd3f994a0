import { Autocomplete, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { ORDER_UNIT_KINDS } from '#shared/domain/organisation/org-unit';
import { useCommandQuery } from '../../../lib/use-command';

/** One unit that can have orders, or none; `isCommunity` leaves only communities. */
export function UnitChoice(props: {
  readonly label: string;
  readonly value: string | null;
  readonly isCommunity?: boolean;
  readonly onChange: (unitId: string | null) => void;
}) {
  const { t } = useTranslation();
  const all = useCommandQuery('organisation.list', {}).data ?? [];
  const units = all.filter(({ kind }) =>
    props.isCommunity === true ? kind === 'community' : ORDER_UNIT_KINDS.includes(kind),
  );
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === props.value) ?? null}
      onChange={(_event, unit) => props.onChange(unit?.id ?? null)}
      getOptionLabel={(unit) => unit.name}
      getOptionKey={(unit) => unit.id}
      noOptionsText={t('cases.dispatch.noUnit')}
      slotProps={{ paper: { elevation: 8 } }}
      renderInput={(params) => <TextField {...params} label={props.label} placeholder={t('common.all')} />}
    />
  );
}
