import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog';

/** Closing that asks first when something was typed: `close` for Escape and the button, `question` for the page. */
export function useAskedClose(
  isDirty: boolean,
  onClose: () => void,
): { readonly close: () => void; readonly question: ReactNode } {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const question = isAsking && (
    <ConfirmDialog
      title={t('common.discard.title')}
      text={t('common.discard.text')}
      confirmLabel={t('common.discard.confirm')}
      isHarmful
      onConfirm={onClose}
      onClose={() => setAsking(false)}
    />
  );
  return { close: () => (isDirty ? setAsking(true) : onClose()), question };
}
