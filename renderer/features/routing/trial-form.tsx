import { Autocomplete, Button, Stack, TextField } from '@mui/material';
import { DateTimePicker } from '@mui/x-date-pickers/DateTimePicker';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { formatInstant } from '../../lib/format';
import { matchesWords } from '../../lib/unit-search';
import { useCommandQuery } from '../../lib/use-command';
import { listTrialMatters, type TrialMatter } from './trial-matters';

/** What is filled in on the trial page. */
export interface TrialValues {
  readonly matter: TrialMatter | null;
  readonly communityId: string | null;
  readonly gridId: string | null;
  /** `2026-03-02 09:05` of the office's zone. */
  readonly at: string;
}

const SATURDAY = 6;

const WALL_TIME = 'YYYY-MM-DD HH:mm';

/** Now, in the office's zone. */
export const wallTimeNow = () => formatInstant(new Date().toISOString());

/** The coming Saturday at 21:40: the hour at which responsibility tables have their holes. */
const saturdayNight = () => dayjs(wallTimeNow()).day(SATURDAY).hour(21).minute(40).format(WALL_TIME);

/** The question: which matter, where, when. */
export function TrialForm(props: {
  readonly values: TrialValues;
  readonly onChange: (patch: Partial<TrialValues>) => void;
}) {
  const { values, onChange } = props;
  const { t } = useTranslation();
  const categories = useCommandQuery('catalogue.listCategories', {}).data;
  const items = useCommandQuery('catalogue.listItems', {}).data;
  const units = useCommandQuery('organisation.list', {}).data ?? [];
  const itemGroup = t('routing.trial.items');
  const matters = useMemo(
    () => listTrialMatters(categories ?? [], items ?? [], itemGroup),
    [categories, items, itemGroup],
  );
  const grids = units.filter(({ kind, parentId }) => kind === 'grid' && parentId === values.communityId);
  return (
    <Stack spacing={2} component="form" aria-label={t('routing.trial.question')}>
      <Autocomplete
        options={matters}
        value={values.matter}
        onChange={(_event, matter) => onChange({ matter })}
        autoHighlight
        groupBy={({ group }) => group}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ key }) => key}
        filterOptions={(all, { inputValue }) => all.filter(({ words }) => matchesWords(words, inputValue))}
        noOptionsText={t('routing.trial.noMatter')}
        renderInput={(params) => <TextField {...params} label={t('routing.trial.matter')} autoFocus />}
      />
      <UnitField
        label={t('routing.trial.community')}
        units={units.filter(({ kind }) => kind === 'community')}
        value={values.communityId}
        onChange={(communityId) => onChange({ communityId, gridId: null })}
      />
      <UnitField
        label={t('routing.trial.grid')}
        units={grids}
        value={values.gridId}
        isDisabled={values.communityId === null}
        onChange={(gridId) => onChange({ gridId })}
      />
      <DateTimePicker
        label={t('routing.trial.at')}
        ampm={false}
        format={WALL_TIME}
        value={dayjs(values.at)}
        onChange={(at) => at?.isValid() && onChange({ at: at.format(WALL_TIME) })}
      />
      <Stack direction="row" spacing={1}>
        <Button size="small" onClick={() => onChange({ at: wallTimeNow() })}>
          {t('routing.trial.now')}
        </Button>
        <Button size="small" onClick={() => onChange({ at: saturdayNight() })}>
          {t('routing.trial.saturday')}
        </Button>
      </Stack>
    </Stack>
  );
}

function UnitField(props: {
  readonly label: string;
  readonly units: readonly UnitView[];
  readonly value: string | null;
  readonly isDisabled?: boolean;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const sorted = [...props.units].sort((a, b) => a.code.localeCompare(b.code));
  return (
    <Autocomplete
      options={sorted}
      value={sorted.find(({ id }) => id === props.value) ?? null}
      disabled={props.isDisabled ?? false}
      onChange={(_event, unit) => props.onChange(unit?.id ?? null)}
      autoHighlight
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      filterOptions={(all, { inputValue }) => all.filter(({ name }) => matchesWords([name], inputValue))}
      noOptionsText={t('routing.trial.noUnit')}
      renderInput={(params) => <TextField {...params} label={props.label} />}
    />
  );
}
