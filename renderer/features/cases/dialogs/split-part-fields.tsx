import { Autocomplete, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { caseCommands } from '#shared/ipc/commands/case';
import { useFieldText } from '../../../lib/use-field-text';
import { useCategories } from '../api/queries';
import { FormSelect, FormText } from './form-fields';

type SplitValues = Pick<z.output<(typeof caseCommands)['case.split']['input']>, 'parts' | 'reason'>;
type Form = UseFormReturn<SplitValues, unknown, SplitValues>;

/** Small categories of a kind of case, as many as are in use. */
function useChoices(kind: 'appeal' | 'service') {
  return useCategories().filter(
    ({ tree, parentCode, isRetired }) =>
      !isRetired && parentCode !== null && (tree === 'service') === (kind === 'service'),
  );
}

function CategoryField({ form, at }: { readonly form: Form; readonly at: number }) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const all = useCategories();
  const choices = useChoices(form.watch(`parts.${at}.kind`));
  return (
    <Controller
      control={form.control}
      name={`parts.${at}.categoryCode`}
      render={({ field, fieldState: { error } }) => (
        <Autocomplete
          sx={{ flex: 2 }}
          options={choices}
          value={choices.find(({ code }) => code === field.value) ?? null}
          onChange={(_event, category) => field.onChange(category?.code ?? '')}
          autoHighlight
          getOptionLabel={({ name }) => name}
          getOptionKey={({ code }) => code}
          groupBy={({ parentCode }) => all.find(({ code }) => code === parentCode)?.name ?? ''}
          noOptionsText={t('common.none')}
          slotProps={{ paper: { elevation: 8 } }}
          renderInput={(params) => (
            <TextField
              {...params}
              label={t('together.split.category')}
              autoFocus={at === 0}
              error={error !== undefined}
              helperText={fieldText(error?.message)}
            />
          )}
        />
      )}
    />
  );
}

/** One matter that is split off: what kind, which category, what and where. */
export function SplitPartFields(props: { readonly form: Form; readonly at: number; readonly onRemove?: () => void }) {
  const { form, at, onRemove } = props;
  const { t } = useTranslation();
  const { control } = form;
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, px: 2, py: 1.5 }}>
      <Typography component="legend" variant="body2" sx={{ px: 0.5 }}>
        {t('together.split.part', { count: at + 1 })}
      </Typography>
      <Stack spacing={2}>
        <Stack direction="row" spacing={1.5}>
          <Box sx={{ flex: 1 }}>
            <FormSelect
              control={control}
              name={`parts.${at}.kind`}
              label={t('together.split.kind')}
              options={['appeal', 'service']}
              nameOf={(kind) => t(`words.caseKind.${kind as 'appeal' | 'service'}`)}
            />
          </Box>
          <CategoryField form={form} at={at} />
        </Stack>
        <FormText control={control} name={`parts.${at}.content`} label={t('together.split.content')} rows={2} />
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1 }}>
            <FormText control={control} name={`parts.${at}.place`} label={t('together.split.place')} />
          </Box>
          {onRemove !== undefined && (
            <Button color="error" onClick={onRemove}>
              {t('together.split.remove', { count: at + 1 })}
            </Button>
          )}
        </Stack>
      </Stack>
    </Box>
  );
}
