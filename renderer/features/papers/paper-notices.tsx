import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../components/notice-provider';
import { sendCommand } from '../../lib/command';
import { useFailureText } from '../../lib/use-failure-text';
import type { usePaper } from './use-paper';

/** What was done with the paper or what hinders it, within the dialog so that its buttons stay free. */
export function PaperNotices(props: { readonly state: ReturnType<typeof usePaper>; readonly isUnreadable: boolean }) {
  const { state, isUnreadable } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const failureText = useFailureText();
  const saved = state.save.data;
  const uncovered = state.preview.data?.uncovered ?? [];
  const openFolder = () => void sendCommand('paper.showExports', {}).catch((error: unknown) => notices.failed(error));
  return (
    <>
      {state.error !== null && (
        <Alert severity="error" sx={{ mb: 1.5, py: 0 }}>
          {failureText(state.error)}
        </Alert>
      )}
      {state.print.isSuccess && (
        <Alert severity="success" sx={{ mb: 1.5, py: 0 }}>
          {t('papers.dialog.printed')}
        </Alert>
      )}
      {saved !== undefined && (
        <Alert
          severity="success"
          sx={{ mb: 1.5, py: 0 }}
          action={
            <Button color="inherit" size="small" onClick={openFolder}>
              {t('common.openFolder')}
            </Button>
          }
        >
          {t('common.exportedTo', { fileName: saved.fileName })}
        </Alert>
      )}
      {state.isWithoutPrinter && (
        <Alert severity="info" role="note" sx={{ mb: 1.5, py: 0 }}>
          {t('papers.dialog.noPrinter')}
        </Alert>
      )}
      {uncovered.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5, py: 0 }}>
          {t('papers.dialog.uncovered', { characters: uncovered.join(' ') })}
        </Alert>
      )}
      {isUnreadable && (
        <Alert severity="error" sx={{ mb: 1.5, py: 0 }}>
          {t('papers.dialog.unreadable')}
        </Alert>
      )}
    </>
  );
}
