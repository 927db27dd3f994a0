import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useNotices } from '../../../components/notice-provider';
import { badFields } from '../../../lib/use-field-text';

/**
 * A form of the registers: checked by the command's own schema; bad fields that main names are shown beside the fields.
 * Whatever failed, what was typed stays; what was done closes the dialog.
 */
export function useRegisterForm<V extends FieldValues>(options: {
  readonly schema: z.ZodType<V, V>;
  readonly defaults: NoInfer<DefaultValues<V>>;
  readonly send: (values: V) => Promise<unknown>;
  readonly onClose: () => void;
  /** What is said once it is done; else that it is saved. */
  readonly doneText?: string;
}) {
  const { t } = useTranslation();
  const notices = useNotices();
  const form = useForm<V, unknown, V>({
    resolver: zodResolver(options.schema),
    defaultValues: options.defaults as DefaultValues<V>,
  });
  const [error, setError] = useState<unknown>(null);
  const { isSubmitting, isDirty } = form.formState;
  const sendChecked = form.handleSubmit(async (values) => {
    setError(null);
    try {
      await options.send(values);
      notices.done(options.doneText ?? t('common.saved'));
      options.onClose();
    } catch (failure) {
      for (const [path, code] of Object.entries(badFields(failure))) form.setError(path as Path<V>, { message: code });
      setError(failure);
    }
  });
  const submit = () => {
    if (!isSubmitting) void sendChecked();
  };
  return { form, control: form.control, submit, error, isPending: isSubmitting, isDirty };
}
