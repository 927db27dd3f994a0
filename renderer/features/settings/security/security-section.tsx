import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeysState } from '#shared/ipc/commands/keys';
import { useCommandQuery } from '../../../lib/use-command';
import { PassphraseDialog } from './passphrase-dialog';
import { PhraseCard } from './phrase-card';
import { RotationCard } from './rotation-card';
import { SecurityCard } from './security-card';

/** Keys of the office: who keeps them here, the recovery phrase, the data key. */
export function SecuritySection() {
  const keys = useCommandQuery('keys.state', {});
  if (keys.data === undefined) return null;
  return (
    <Box sx={{ display: 'grid', gridAutoRows: 'max-content', gap: 2, maxWidth: 760, overflow: 'auto', pb: 2 }}>
      <PhraseCard keys={keys.data} />
      <KeeperCard keys={keys.data} />
      <RotationCard keys={keys.data} />
    </Box>
  );
}

function KeeperCard({ keys }: { readonly keys: KeysState }) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  return (
    <SecurityCard title={t('keys.keeperTitle')}>
      <Typography>{t(`keys.keeper.${keys.keeper}`)}</Typography>
      <Typography color="textSecondary">
        {t('keys.fingerprint')}
        <Box component="span" sx={{ ml: 1, fontFamily: 'monospace', color: 'text.primary', userSelect: 'text' }}>
          {keys.fingerprint}
        </Box>
      </Typography>
      {keys.keeper === 'passphrase' && (
        <Button variant="outlined" sx={{ justifySelf: 'start' }} onClick={() => setChanging(true)}>
          {t('keys.changePassphrase')}
        </Button>
      )}
      {isChanging && <PassphraseDialog onClose={() => setChanging(false)} />}
    </SecurityCard>
  );
}
