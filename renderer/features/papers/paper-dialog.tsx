import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#shared/ipc/commands/case-views';
import { useNotices } from '../../components/notice-provider';
import { PdfView } from '../../components/pdf-view';
import { sendCommand } from '../../lib/command';
import { useFailureText } from '../../lib/use-failure-text';
import { PaperChoices } from './paper-choices';
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
  const notices = useNotices();
  const failureText = useFailureText();
  const state = usePaper(paper);
  const [isUnreadable, setUnreadable] = useState(false);
  const canPrint = state.printer !== '' && !state.print.isPending;
  const { size, printer, copies } = state;
  const print = () => {
    if (!canPrint) return;
    const done = () => notices.done(t('papers.dialog.printed'));
    state.print.mutate({ paperId: paper.id, size, printer, copies }, { onSuccess: done });
  };
  const openFolder = () => void sendCommand('paper.showExports', {}).catch((error: unknown) => notices.failed(error));
  const save = () =>
    state.save.mutate(
      { paperId: paper.id, size },
      {
        onSuccess: ({ fileName }) =>
          notices.done(t('common.exportedTo', { fileName }), { label: t('common.openFolder'), run: openFolder }),
      },
    );
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
        {state.error !== null && (
          <Alert severity="error" sx={{ mb: 1.5, py: 0 }}>
            {failureText(state.error)}
          </Alert>
        )}
        {isUnreadable && (
          <Alert severity="error" sx={{ mb: 1.5, py: 0 }}>
            {t('papers.dialog.unreadable')}
          </Alert>
        )}
        <Box sx={{ pt: 1 }}>
          <PaperChoices state={state} />
          <PdfView
            base64={state.preview.data?.pdf ?? null}
            label={t('papers.dialog.preview')}
            width={WIDTHS[size]}
            height="calc(100vh - 310px)"
            onFailed={() => setUnreadable(true)}
          />
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
