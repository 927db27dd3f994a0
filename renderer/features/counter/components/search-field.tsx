import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useRef } from 'react';
import { type FieldPath, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CounterValues } from '../model/counter-values';
import { type SearchEntry, searchEntries } from '../model/search-index';
import { choiceList, withoutRestingMouse } from './choice-list';
import { useFieldError } from './form-fields';

/** A choice found by name, common words or pinyin. Enter or Tab takes the first that was found. */
export function SearchField(props: {
  readonly name: FieldPath<CounterValues>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly entries: readonly SearchEntry[];
  readonly onChosen?: (id: string | null) => void;
}) {
  const { name, label, hint, entries, onChosen } = props;
  const { t } = useTranslation();
  const { field } = useController<CounterValues>({ name });
  const error = useFieldError(name);
  const typed = useRef('');
  const marked = useRef<SearchEntry | null>(null);
  const choose = (entry: SearchEntry | null) => {
    typed.current = '';
    marked.current = null;
    field.onChange(entry?.id ?? null);
    onChosen?.(entry?.id ?? null);
  };
  /** Quick fingers leave the field before its list is drawn: what was typed is still looked up. */
  const takeTyped = () => {
    if (typed.current.trim() === '') return;
    const entry = marked.current ?? searchEntries(entries, typed.current)[0];
    if (entry === undefined) typed.current = '';
    else choose(entry);
  };
  return (
    <Autocomplete<SearchEntry>
      options={entries}
      value={entries.find((entry) => entry.id === field.value) ?? null}
      onChange={(_event, entry) => choose(entry)}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'input') return;
        typed.current = text;
        marked.current = null;
      }}
      onHighlightChange={(_event, entry, reason) => {
        if (reason === 'keyboard') marked.current = entry;
      }}
      onClose={(_event, reason) => {
        if (reason === 'escape') typed.current = '';
      }}
      onBlur={takeTyped}
      filterOptions={(all, { inputValue }) => [...searchEntries(all, inputValue)]}
      getOptionLabel={(entry) => entry.name}
      getOptionKey={(entry) => entry.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      autoHighlight
      noOptionsText={t('counter.noHits')}
      slotProps={choiceList(t('counter.hits'))}
      renderOption={({ key, ...option }, entry) => (
        <Box
          component="li"
          key={key}
          {...withoutRestingMouse(option)}
          sx={{ gap: 1.5, justifyContent: 'space-between !important' }}
        >
          <span>{entry.name}</span>
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', flexShrink: 0 }}>
            {entry.caption}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          inputRef={field.ref}
          error={error !== undefined}
          helperText={error ?? hint}
        />
      )}
    />
  );
}
