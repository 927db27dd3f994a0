import { Alert, Card, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/ipc/commands/setting';
import { describeRule } from './describe-rule';

/** The rules in sentences, for those who cannot change them. */
export function RulesReading({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  return (
    <Card sx={{ p: 3, maxWidth: 720, display: 'grid', gap: 2 }}>
      <Typography variant="h2">{t('rules.duplicates')}</Typography>
      <Typography>{describeRule(settings.duplicates, t)}</Typography>
      <Typography variant="h2">{t('rules.ratings')}</Typography>
      <Typography>{t(settings.isUnratedNeutral ? 'rules.unratedNeutral' : 'rules.says.unratedApart')}</Typography>
      <Alert severity="info" role="note">
        {t('settings.readOnly')}
      </Alert>
    </Card>
  );
}
