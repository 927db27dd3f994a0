import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryView } from '#shared/ipc/commands/summary';
import { useNotices } from '../../../components/notice-provider';
import { PdfView } from '../../../components/pdf-view';
import { useCommandQuery } from '../../../lib/use-command';
import { useFailureText } from '../../../lib/use-failure-text';
import { usePrintSummary } from '../api/queries';

const MOST_COPIES = 20;
const PAGE_WIDTH = 820;

/** Which printer, how many copies. The office's own printer comes first, then the system's. */
function usePrintChoices() {
  const settings = useCommandQuery('setting.get', {});
  const printers = useCommandQuery('paper.listPrinters', {});
  const [chosen, choose] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const names = printers.data?.map(({ name }) => name) ?? [];
  const usual = [settings.data?.printerName, printers.data?.find(({ isDefault }) => isDefault)?.name];
  const printer = chosen ?? usual.find((name) => name !== undefined && names.includes(name)) ?? names[0] ?? '';
  return { names, printer, choose, copies, setCopies, isEmpty: printers.isSuccess && names.length === 0 };
}

function PrintChoices({ choices }: { readonly choices: ReturnType<typeof usePrintChoices> }) {
  const { t } = useTranslation();
  const { names, printer, choose, copies, setCopies, isEmpty } = choices;
  const limit = (text: string) => Math.min(MOST_COPIES, Math.max(1, Math.trunc(Number(text))));
  return (
    <Box sx={{ display: 'flex', gap: 1.5, pt: 1, mb: 1.5 }}>
      <TextField
        select
        label={t('summary.printDialog.printer')}
        value={printer}
        disabled={names.length === 0}
        onChange={(event) => choose(event.target.value)}
        helperText={isEmpty ? t('summary.printDialog.noPrinter') : undefined}
        slotProps={{ formHelperText: { sx: { '&.Mui-disabled': { color: 'text.primary' } } } }}
      >
        {names.map((name) => (
          <MenuItem key={name} value={name}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('summary.printDialog.copies')}
        type="number"
        value={copies}
        onChange={(event) => setCopies(limit(event.target.value))}
        slotProps={{ htmlInput: { min: 1, max: MOST_COPIES } }}
        sx={{ width: 120, flexShrink: 0 }}
      />
    </Box>
  );
}

/** Shows the month as it will come out, and prints it. */
export function PrintDialog({ summary, onClose }: { readonly summary: SummaryView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const failureText = useFailureText();
  const preview = useCommandQuery('summary.preview', { summaryId: summary.id });
  const choices = usePrintChoices();
  const print = usePrintSummary();
  const { printer, copies } = choices;
  const done = () => {
    notices.done(t('summary.printed'));
    onClose();
  };
  const error = print.error ?? preview.error;
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-labelledby="print-title">
      <DialogTitle id="print-title">{t('summary.printDialog.title')}</DialogTitle>
      <DialogContent>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        <PrintChoices choices={choices} />
        <PdfView
          base64={preview.data?.pdf ?? null}
          label={t('summary.printDialog.preview')}
          width={PAGE_WIDTH}
          height="calc(100vh - 330px)"
          onFailed={(failure) => notices.failed(failure)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
        <Button
          variant="contained"
          disabled={printer === ''}
          loading={print.isPending}
          onClick={() => print.mutate({ summaryId: summary.id, printer, copies }, { onSuccess: done })}
        >
          {t('summary.printDialog.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
