import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DwellingRow } from '#shared/ipc/commands/register-views';
import type { ResidentHit } from '#shared/ipc/commands/resident';
import { useCommandQuery } from '../../../lib/use-command';
import { useDebounced } from '../../../lib/use-debounced';
import { useFieldText } from '../../../lib/use-field-text';

const TYPING_PAUSE_MS = 150;
const MOST = 20;

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** A field whose value is the id of something that is looked for while typing. */
function FoundField<V extends FieldValues>(props: {
  readonly control: Control<V, unknown, V>;
  readonly name: FieldPath<V>;
  readonly label: string;
  readonly hint: string;
  readonly nothing: string;
  readonly choices: readonly Choice[];
  readonly isLoading: boolean;
  readonly onType: (text: string) => void;
}) {
  const fieldText = useFieldText();
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const [chosen, setChosen] = useState<Choice | null>(null);
  const bad = fieldState.error !== undefined;
  return (
    <Autocomplete<Choice>
      options={props.choices}
      value={chosen}
      loading={props.isLoading}
      onChange={(_event, choice) => {
        setChosen(choice);
        field.onChange(choice?.id ?? '');
      }}
      onInputChange={(_event, text, reason) => reason === 'input' && props.onType(text)}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={props.nothing}
      slotProps={{ paper: { elevation: 8 } }}
      renderOption={({ key, ...option }, { name, note }) => (
        <Box component="li" key={key} {...option}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, width: '100%' }}>
            <span>{name}</span>
            <Typography component="span" variant="body2" color="textSecondary">
              {note}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          inputRef={field.ref}
          label={props.label}
          error={bad}
          helperText={bad ? fieldText('required') : props.hint}
        />
      )}
    />
  );
}

const toPerson = ({ id, name, maskedDocumentNumber, maskedPhone }: ResidentHit): Choice => ({
  ...{ id, name },
  note: maskedDocumentNumber === '' ? maskedPhone : maskedDocumentNumber,
});
const toDwelling = ({ id, house, room, communityName }: DwellingRow): Choice => ({
  ...{ id, name: room === '' ? house : `${house} ${room}` },
  note: communityName,
});

interface Place<V extends FieldValues> {
  readonly control: Control<V, unknown, V>;
  readonly name: FieldPath<V>;
}

/** Somebody of the register, found by name, pinyin or number. */
export function PersonField<V extends FieldValues>(props: Place<V>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const typed = useDebounced(text.trim().slice(0, 40), TYPING_PAUSE_MS);
  const hits = useCommandQuery('resident.suggest', { text: typed }, { enabled: typed !== '', keepPrevious: true });
  return (
    <FoundField
      {...props}
      label={t('register.findPerson')}
      hint={t('register.findPersonHint')}
      nothing={t(typed === '' ? 'register.findPersonHint' : 'register.noPerson')}
      choices={typed === '' ? [] : (hits.data ?? []).map(toPerson)}
      isLoading={hits.isFetching}
      onType={setText}
    />
  );
}

/** A dwelling of the register, found by parts of its address. */
export function DwellingField<V extends FieldValues>(props: Place<V>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const typed = useDebounced(text.trim().slice(0, 60), TYPING_PAUSE_MS);
  const filter = { text: typed, communityId: null, tenure: null, isManaged: null };
  const sort = { by: 'house', direction: 'asc' } as const;
  const question = { filter, sort, page: 0, pageSize: MOST };
  const hits = useCommandQuery('register.listDwellings', question, { enabled: typed !== '', keepPrevious: true });
  return (
    <FoundField
      {...props}
      label={t('register.dwelling')}
      hint={t('register.dwellingHint')}
      nothing={t(typed === '' ? 'register.dwellingHint' : 'register.noDwelling')}
      choices={typed === '' ? [] : (hits.data?.rows ?? []).map(toDwelling)}
      isLoading={hits.isFetching}
      onType={setText}
    />
  );
}
