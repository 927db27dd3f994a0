import { zodResolver } from '@hookform/resolvers/zod';
import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { Controller, type Path, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { standInFieldsSchema } from '#shared/ipc/commands/responsibility';
import { useNotices } from '../../../components/notice-provider';
import { badFields, useFieldText } from '../../../lib/use-field-text';
import { useAddStandIn } from '../api/queries';
import { DayField } from './day-field';
import { MatrixDialog } from './matrix-dialog';
import { ResponsibleField } from './responsible-field';

type Fields = z.output<typeof standInFieldsSchema>;
const NOBODY = { unitId: '', accountId: null };
const EMPTY: Fields = { absent: NOBODY, standIn: NOBODY, firstDay: '', lastDay: '', reason: '' };

const codeOf = (error: { readonly message?: string } | undefined) =>
  error === undefined ? undefined : (error.message ?? 'required');

/** Somebody is away from a day through another, and somebody else answers (代班). */
export function StandInDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const add = useAddStandIn();
  const [error, setError] = useState<unknown>(null);
  const {
    control,
    handleSubmit,
    setError: setFieldError,
  } = useForm<Fields, unknown, Fields>({
    resolver: zodResolver(standInFieldsSchema),
    defaultValues: EMPTY,
  });
  const send = handleSubmit(async (fields) => {
    try {
      await add.mutateAsync(fields);
      notices.done(t('responsibility.standIn.added'));
      onClose();
    } catch (failure) {
      for (const [path, code] of Object.entries(badFields(failure))) {
        setFieldError(path.replace(/\.(unitId|accountId)$/, '') as Path<Fields>, { message: code });
      }
      setError(failure);
    }
  });
  return (
    <MatrixDialog
      title={t('responsibility.standIn.add')}
      error={error}
      isBusy={add.isPending}
      submitLabel={t('common.save')}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {(['absent', 'standIn'] as const).map((name) => (
        <Controller
          key={name}
          control={control}
          name={name}
          render={({ field, fieldState: { error: bad } }) => (
            <ResponsibleField
              label={t(`responsibility.standIn.${name}`)}
              value={field.value}
              code={bad === undefined ? undefined : (codeOf(bad) ?? 'required')}
              onChange={field.onChange}
            />
          )}
        />
      ))}
      <Stack direction="row" spacing={1.5}>
        {(['firstDay', 'lastDay'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field, fieldState: { error: bad } }) => (
              <DayField
                label={t(`responsibility.standIn.${name}`)}
                value={field.value}
                code={field.value === '' && bad !== undefined ? 'not-a-day' : codeOf(bad)}
                onChange={(day) => field.onChange(day ?? '')}
              />
            )}
          />
        ))}
      </Stack>
      <Controller
        control={control}
        name="reason"
        render={({ field: { ref, ...field }, fieldState: { error: bad } }) => (
          <TextField
            {...field}
            inputRef={ref}
            label={t('responsibility.standIn.reason')}
            error={bad !== undefined}
            helperText={fieldText(codeOf(bad))}
          />
        )}
      />
    </MatrixDialog>
  );
}
