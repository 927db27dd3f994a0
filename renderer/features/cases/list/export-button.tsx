import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import { useSession } from '../../../components/session-context';
import { sendCommand } from '../../../lib/command';
import { useExportCases } from '../api/case-changes';
import type { CasesFilter } from './use-cases-address';

/** A list as it is shown, and how many cases it has. */
export interface ListToExport {
  readonly filter: CasesFilter;
  readonly sort: { readonly by: 'receivedAt' | 'dueAt' | 'number'; readonly direction: 'asc' | 'desc' };
  readonly total: number;
}

/** Writes what the list shows, all pages of it, as a workbook. */
export function ExportButton(props: ListToExport) {
  const { t } = useTranslation();
  const { may } = useSession();
  const notices = useNotices();
  const exporting = useExportCases();
  if (!may('case.export')) return null;
  const run = () =>
    exporting.mutate(
      { filter: props.filter, sort: props.sort },
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
    <Button
      variant="outlined"
      startIcon={<FileDownloadOutlined />}
      loading={exporting.isPending}
      loadingPosition="start"
      disabled={props.total === 0}
      onClick={run}
    >
      {t('common.export')}
    </Button>
  );
}
