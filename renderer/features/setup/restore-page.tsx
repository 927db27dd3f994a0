import { Box, Button, Card } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { BackupOffers } from '../../components/backup/backup-offers';

/** The first run on a new computer: the centre exists, and a backup of it. */
export function RestorePage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: '#12325c', p: 2 }}>
      <Card sx={{ width: 680, maxWidth: '100%', p: 4 }}>
        <BackupOffers others={<Button onClick={onBack}>{t('backup.offerBack')}</Button>} />
      </Card>
    </Box>
  );
}
