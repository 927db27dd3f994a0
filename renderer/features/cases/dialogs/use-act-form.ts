import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { badFields } from '../../../lib/use-field-text';
import { useHeldVersion } from './use-held-version';

/**
 * The form of one act: checked by the command's own schema, sent with the version that the person saw. Bad fields that
 * main names are shown beside the fields like those found here; whatever failed, what was typed stays.
 */
export function useActForm<V extends FieldValues>(options: {
  readonly schema: z.ZodType<V, V>;
  readonly defaults: NoInfer<DefaultValues<V>>;
  readonly latestVersion: number;
  readonly send: (values: V, version: number) => Promise<unknown>;
}) {
  const { schema, defaults, latestVersion, send } = options;
  const form = useForm<V, unknown, V>({ resolver: zodResolver(schema), defaultValues: defaults as DefaultValues<V> });
  const { version, refresh } = useHeldVersion(latestVersion);
  const [error, setError] = useState<unknown>(null);
  const { isSubmitting, isDirty } = form.formState;
  const sendChecked = form.handleSubmit(async (values) => {
    setError(null);
    try {
      await send(values, version);
    } catch (failure) {
      for (const [path, code] of Object.entries(badFields(failure))) form.setError(path as Path<V>, { message: code });
      setError(failure);
    }
  });
  const submit = () => {
    if (!isSubmitting) void sendChecked();
  };
  const refreshNow = async () => {
    await refresh();
    setError(null);
  };
  return { form, control: form.control, submit, error, refresh: refreshNow, isPending: isSubmitting, isDirty };
}

/** What a dialog shows of its form's state. */
export type ActForm = Pick<ReturnType<typeof useActForm>, 'submit' | 'error' | 'refresh' | 'isPending' | 'isDirty'>;
