import { useTranslation } from 'react-i18next';
import { CommandFailed } from './command';

/** Turns a failed command into words: what happened and what to do. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof CommandFailed)) return t('errors.internal', { requestId: '-' });
    const { code, params, requestId } = error.failure;
    return t(`errors.${code}`, { ...params, requestId });
  };
}
