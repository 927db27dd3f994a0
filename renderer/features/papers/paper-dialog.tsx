import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#shared/ipc/commands/case-views';
import { PdfView } from '../../components/pdf-view';
import { PaperChoices } from './paper-choices';
import { PaperNotices } from './paper-notices';
import { usePaper } from './use-paper';

const WIDTHS = { A4: 640, A5: 520 };

/** Enter prints from wherever it has no meaning of its own; Escape closes. */
function isPrintKey(event: KeyboardEvent): boolean {
  const isTaken = event.target instanceof Element && event.target.closest('button, [role="combobox"], [role="option"]');
  return event.key === 'Enter' && !event.nativeEvent.isComposing && isTaken === null;
}

/** Shows a paper as it will come out, prints it, saves it. */
export function PaperDialog({ paper, onClose }: { readonly paper: PaperView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const state = usePaper(paper);
  const [isUnreadable, setUnreadable] = useState(false);
  const canPrint = state.printer !== '' && !state.print.isPending;
  const { size, printer, copies } = state;
  const print = () => {
    if (!canPrint) return;
    state.save.reset();
    state.print.mutate({ paperId: paper.id, size, printer, copies });
  };
  const save = () => {
    state.print.reset();
    state.save.mutate({ paperId: paper.id, size });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="md"
      aria-labelledby="paper-title"
      onKeyDown={(event) => {
        if (!isPrintKey(event)) return;
        event.preventDefault();
        print();
      }}
    >
      <DialogTitle id="paper-title" sx={{ pb: 1 }}>
        {t('papers.dialog.title', { type: t(`words.paperType.${paper.type}`), number: paper.number })}
      </DialogTitle>
      <DialogContent sx={{ pb: 1 }}>
        <PaperNotices state={state} isUnreadable={isUnreadable} />
        <Box sx={{ pt: 1 }}>
          <PaperChoices state={state} />
          {state.preview.error === null && (
            <PdfView
              base64={state.preview.data?.pdf ?? null}
              label={t('papers.dialog.preview')}
              width={WIDTHS[size]}
              height="calc(100vh - 310px)"
              onFailed={() => setUnreadable(true)}
            />
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
        <Button loading={state.save.isPending} onClick={save}>
          {t('papers.dialog.savePdf')}
        </Button>
        <Button
          variant="contained"
          autoFocus
          disabled={state.printer === ''}
          loading={state.print.isPending}
          onClick={print}
        >
          {t('papers.dialog.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
