import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ResidentHit } from '#shared/ipc/commands/resident';
import { useResidentHits } from '../api/use-residents';
import type { CounterValues } from '../model/counter-values';
import { choiceList, withoutRestingMouse } from './choice-list';
import { useFieldError } from './form-fields';

/** The applicant's name, with known residents while typing. What is typed stays unless a resident is chosen. */
export function NameField({ onChoose }: { readonly onChoose: (hit: ResidentHit) => void }) {
  const { t } = useTranslation();
  const { setValue, watch } = useFormContext<CounterValues>();
  const { field } = useController<CounterValues, 'applicant.name'>({ name: 'applicant.name' });
  const [isTyping, setTyping] = useState(false);
  const error = useFieldError('applicant.name');
  const isKnown = watch('applicant.residentId') !== null;
  const hits = useResidentHits(field.value, isTyping && !isKnown);
  const type = (text: string) => {
    setTyping(true);
    field.onChange(text);
    setValue('applicant.residentId', null);
  };
  return (
    <Autocomplete<ResidentHit, false, false, true>
      freeSolo
      options={hits}
      value={null}
      inputValue={field.value}
      onInputChange={(_event, text, reason) => {
        if (reason === 'input' || reason === 'clear') type(text);
      }}
      onChange={(_event, hit) => {
        if (hit === null || typeof hit === 'string') return;
        setTyping(false);
        onChoose(hit);
      }}
      onBlur={() => {
        setTyping(false);
        field.onBlur();
      }}
      filterOptions={(all) => all}
      getOptionLabel={(hit) => (typeof hit === 'string' ? hit : hit.name)}
      getOptionKey={(hit) => (typeof hit === 'string' ? hit : hit.id)}
      slotProps={choiceList(t('counter.hits'))}
      renderOption={({ key, ...option }, hit) => (
        <Box component="li" key={key} {...withoutRestingMouse(option)}>
          <Box sx={{ minWidth: 0, width: '100%' }}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
              <span>{hit.name}</span>
              <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                {hit.maskedDocumentNumber}
              </Typography>
            </Box>
            <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
              {[hit.maskedPhone, hit.address].filter((part) => part !== '').join(' · ')}
            </Typography>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('counter.name')}
          inputRef={field.ref}
          error={error !== undefined}
          helperText={error ?? (isKnown ? t('counter.knownResident') : t('counter.nameHint'))}
        />
      )}
    />
  );
}
