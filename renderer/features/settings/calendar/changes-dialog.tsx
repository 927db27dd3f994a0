import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TablePagination, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandQuery } from '../../../lib/use-command';
import { DueChangesTable } from './due-changes-table';
import { ExportChanges } from './export-changes';

const PAGE_SIZE = 50;

/** What the last change of the calendar moved. */
export function ChangesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(0);
  const changes = useCommandQuery('calendar.listChanges', { page, pageSize: PAGE_SIZE }, { keepPrevious: true }).data;
  const total = changes?.total ?? 0;
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>{t('calendar.list.title')}</DialogTitle>
      <DialogContent>
        {changes !== undefined && total === 0 && <Typography>{t('calendar.list.empty')}</Typography>}
        {changes !== undefined && total > 0 && <DueChangesTable changes={changes.rows} />}
        {total > PAGE_SIZE && (
          <TablePagination
            component="div"
            count={total}
            page={page}
            rowsPerPage={PAGE_SIZE}
            rowsPerPageOptions={[PAGE_SIZE]}
            onPageChange={(_event, next) => setPage(next)}
          />
        )}
      </DialogContent>
      <DialogActions>
        {total > 0 && <ExportChanges />}
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
