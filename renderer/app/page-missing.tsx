import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';

/** Shown for an address that leads nowhere. */
export function PageMissing() {
  const { t } = useTranslation();
  return <Alert severity="info">{t('shell.pageMissing')}</Alert>;
}
