import { useTranslation } from 'react-i18next';
import { fields } from '#shared/i18n/zh-CN/fields';
import { CommandFailed } from './command';

const isFieldCode = (code: string): code is keyof typeof fields => Object.hasOwn(fields, code);

/** Turns the code of a bad field into words that say what to do; undefined stays undefined. */
export function useFieldText(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation();
  return (code) => {
    if (code === undefined) return undefined;
    return isFieldCode(code) ? t(`fields.${code}`) : t('fields.invalid');
  };
}

/** The bad fields of a failed command, `path → field code`; empty when it failed for another reason. */
export function badFields(error: unknown): Readonly<Record<string, string>> {
  return error instanceof CommandFailed ? error.failure.fields : {};
}
