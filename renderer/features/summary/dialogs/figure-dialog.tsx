import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { CaseStatusChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';
import { useFailureText } from '../../../lib/use-failure-text';
import { useFigureCases } from '../api/queries';

const PAGE_SIZE = 20;

/** A figure that was clicked. */
export interface OpenedFigure {
  readonly key: string;
  readonly name: string;
  /** As the summary has it. */
  readonly value: number;
}

/** The very cases behind a figure, page by page; a number leads to its case. */
export function FigureDialog(props: {
  readonly summaryId: string;
  readonly figure: OpenedFigure;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [page, setPage] = useState(0);
  const { summaryId, figure, onClose } = props;
  const cases = useFigureCases(summaryId, figure.key, page, PAGE_SIZE);
  const total = cases.data?.total ?? figure.value;
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-labelledby="figure-title">
      <DialogTitle id="figure-title">
        {t('summary.figureDialog.title', { figure: figure.name, count: total })}
      </DialogTitle>
      <DialogContent sx={{ minHeight: 240 }}>
        {cases.isFetching ? <LinearProgress aria-label={t('common.loading')} /> : <Box sx={{ height: 4 }} />}
        {cases.error !== null && <Alert severity="error">{failureText(cases.error)}</Alert>}
        {cases.data !== undefined && total !== figure.value && (
          <Alert severity="info">{t('summary.figureDialog.note', { signed: figure.value })}</Alert>
        )}
        {cases.data !== undefined && <CaseTable rows={cases.data.rows} label={figure.name} />}
      </DialogContent>
      <DialogActions>
        <Pager page={page} pages={Math.max(1, Math.ceil(total / PAGE_SIZE))} onPage={setPage} />
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Pager(props: { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation();
  const { page, pages, onPage } = props;
  return (
    <>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('summary.figureDialog.previous')}
      </Button>
      <Typography>{t('summary.figureDialog.page', { page: page + 1, pages })}</Typography>
      <Button disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
        {t('summary.figureDialog.next')}
      </Button>
    </>
  );
}

const COLUMNS = ['number', 'applicant', 'subject', 'status', 'lead', 'received', 'closed'] as const;

function CaseTable({ rows, label }: { readonly rows: readonly CaseRow[]; readonly label: string }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <Typography color="textSecondary">{t('summary.figureDialog.empty')}</Typography>;
  return (
    <Table size="small" stickyHeader aria-label={label} sx={{ '& td, & th': { whiteSpace: 'nowrap', px: 1.25 } }}>
      <TableHead>
        <TableRow>
          {COLUMNS.map((column) => (
            <TableCell key={column}>{t(`summary.figureDialog.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover>
            <TableCell>
              <Link component={RouterLink} to={`/cases/${row.id}`}>
                {row.number}
              </Link>
            </TableCell>
            <TableCell>{row.applicantName}</TableCell>
            <TableCell sx={{ maxWidth: 260, overflow: 'hidden', textOverflow: 'ellipsis' }}>{row.subject}</TableCell>
            <TableCell>
              <CaseStatusChip status={row.status} />
            </TableCell>
            <TableCell>{row.leadUnitName}</TableCell>
            <TableCell>{formatInstant(row.receivedAt)}</TableCell>
            <TableCell>{formatInstant(row.closedAt)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
