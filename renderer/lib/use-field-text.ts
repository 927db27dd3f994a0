import { useTranslation } from 'react-i18next';
import { CommandFailed } from './command';

/** Turns the code of a bad field into words that say what to do; undefined stays undefined. */
export function useFieldText(): (code: string | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  return (code) => {
    if (code === undefined) return undefined;
    const key = `fields.${code}` as 'fields.invalid';
    return i18n.exists(key) ? t(key) : t('fields.invalid');
  };
}

/** The bad fields of a failed command, `path → field code`; empty when it failed for another reason. */
export function badFields(error: unknown): Readonly<Record<string, string>> {
  return error instanceof CommandFailed ? error.failure.fields : {};
}
