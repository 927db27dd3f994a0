import { Alert, Autocomplete, Stack, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Division } from '#shared/ipc/commands/setup';
import { useCommandQuery } from '../../lib/use-command';
import { LEVELS, type SetupForm } from './use-setup-form';

/** First step: the street, from the province down. */
export function StreetStep({ form }: { readonly form: SetupForm }) {
  const { t } = useTranslation();
  const code = form.street?.code ?? null;
  const communities = useCommandQuery('setup.listDivisions', { parentCode: code }, { enabled: code !== null });
  return (
    <Stack spacing={2}>
      {LEVELS.map((level, at) => (
        <DivisionField
          key={level}
          label={t(`setup.${level}`)}
          parentCode={at === 0 ? null : (form.path[at - 1]?.code ?? undefined)}
          value={form.path[at] ?? null}
          isFirst={at === 0}
          onChange={(division) => form.choose(at, division)}
        />
      ))}
      {code !== null && communities.data !== undefined && (
        <Alert severity="success" role="note">
          {t('setup.communities', { count: communities.data.length })}
        </Alert>
      )}
    </Stack>
  );
}

function DivisionField(props: {
  readonly label: string;
  /** Undefined while the level above is not chosen. */
  readonly parentCode: string | null | undefined;
  readonly value: Division | null;
  readonly isFirst: boolean;
  readonly onChange: (division: Division | null) => void;
}) {
  const { t } = useTranslation();
  const isOpen = props.parentCode !== undefined;
  const divisions = useCommandQuery(
    'setup.listDivisions',
    { parentCode: props.parentCode ?? null },
    { enabled: isOpen },
  );
  return (
    <Autocomplete
      options={isOpen ? [...(divisions.data ?? [])] : []}
      loading={isOpen && divisions.isPending}
      disabled={!isOpen}
      value={props.value}
      autoHighlight
      onChange={(_event, division) => props.onChange(division)}
      getOptionLabel={(division) => division.name}
      getOptionKey={(division) => division.code}
      isOptionEqualToValue={(a, b) => a.code === b.code}
      renderInput={(params) => (
        <TextField {...params} label={props.label} placeholder={t('setup.search')} autoFocus={props.isFirst} />
      )}
    />
  );
}
