import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { DueChangeView } from '#shared/ipc/commands/calendar';
import { formatInstant } from '../../../lib/format';

/** Ends that move, a row each. */
export function DueChangesTable({ changes }: { readonly changes: readonly DueChangeView[] }) {
  const { t } = useTranslation();
  const say = (instant: string | null) =>
    instant === null ? t('calendar.effect.standsStill') : formatInstant(instant);
  return (
    <TableContainer tabIndex={0} sx={{ maxHeight: 320, mt: 1, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" stickyHeader aria-label={t('calendar.list.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('calendar.list.caseNumber')}</TableCell>
            <TableCell>{t('calendar.list.subject')}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{t('calendar.list.clock')}</TableCell>
            <TableCell>{t('calendar.list.dueBefore')}</TableCell>
            <TableCell>{t('calendar.list.dueAt')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ caseId, caseNumber, subject, kind, orderId, dueBefore, dueAt }) => (
            <TableRow key={`${caseId} ${kind} ${orderId ?? ''}`}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{caseNumber}</TableCell>
              <TableCell>{subject}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{t(`words.clock.${kind}`)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{say(dueBefore)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>{say(dueAt)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
