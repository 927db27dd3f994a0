import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../../../components/busy-button';
import { useNotices } from '../../../components/notice-provider';
import { sendCommand } from '../../../lib/command';
import { useChange } from '../../../lib/use-command';

/** Writes all that the last change moved as a workbook. */
export function ExportChanges() {
  const { t } = useTranslation();
  const notices = useNotices();
  const exporting = useChange('calendar.exportChanges');
  const run = () =>
    exporting.mutate(
      {},
      {
        onSuccess: ({ fileName }) =>
          notices.done(t('common.exportedTo', { fileName }), {
            label: t('common.openFolder'),
            run: () => void sendCommand('paper.showExports', {}).catch(notices.failed),
          }),
        onError: notices.failed,
      },
    );
  return (
    <BusyButton
      startIcon={<FileDownloadOutlined />}
      loading={exporting.isPending}
      loadingPosition="start"
      onClick={run}
    >
      {t('calendar.list.export')}
    </BusyButton>
  );
}
