import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { COUNTER_KEYS } from '../model/counter-keys';

/** All keys of the counter on one sheet. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const lines: readonly (readonly [string, string])[] = [
    ['Tab / Enter', t('counter.keys.next')],
    ['Ctrl+1 / 2 / 3', t('counter.keys.kind')],
    [COUNTER_KEYS.agent.shown, t('counter.keys.agent')],
    [COUNTER_KEYS.allIn.shown, t('counter.materialsAllIn')],
    [COUNTER_KEYS.accept.shown, t('counter.accept')],
    [COUNTER_KEYS.answer.shown, t('counter.answer')],
    [COUNTER_KEYS.receive.shown, t('counter.receive')],
    [COUNTER_KEYS.acceptWithGaps.shown, t('gaps.title')],
    [COUNTER_KEYS.notify.shown, t('counter.notify')],
    [COUNTER_KEYS.refuse.shown, t('counter.refuse')],
    [COUNTER_KEYS.saveDraft.shown, t('counter.saveDraft')],
    [COUNTER_KEYS.clear.shown, t('counter.keys.newResident')],
    [COUNTER_KEYS.print.shown, t('counter.printReceipt')],
    [COUNTER_KEYS.askRating.shown, t('counter.keys.askRating')],
    [COUNTER_KEYS.openRelated.shown, t('related.openFirst')],
    [`${COUNTER_KEYS.help.shown} / ?`, t('counter.keys.help')],
  ];
  return (
    <Dialog open onClose={onClose} maxWidth="xs">
      <DialogTitle>{t('counter.keysTitle')}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 0.75, m: 0 }}>
          {lines.map(([key, word]) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ fontFamily: 'monospace', fontWeight: 600 }}>
                {key}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {word}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
