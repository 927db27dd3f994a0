import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayChange } from '#shared/i18n/say-change';
import type { AuditRow } from '#shared/ipc/commands/audit';
import { formatInstant } from '../../lib/format';

/** What an entry of the log says, with a way to what it changed, before and after. */
export function AuditAct({ row, text }: { readonly row: AuditRow; readonly text: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (row.changes.length === 0) return text;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, height: '100%' }}>
      <Box component="span" title={text} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {text}
      </Box>
      <Button size="small" sx={{ flexShrink: 0 }} onClick={() => setIsOpen(true)}>
        {t('audit.changes', { count: row.changes.length })}
      </Button>
      {isOpen && <ChangesDialog row={row} text={text} onClose={() => setIsOpen(false)} />}
    </Box>
  );
}

function ChangesDialog(props: { readonly row: AuditRow; readonly text: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { row, text, onClose } = props;
  const heads = ['changedField', 'changedBefore', 'changedAfter'] as const;
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="md"
      fullWidth
      // Keys in the dialog are not for the list behind it.
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
    >
      <DialogTitle>{t('audit.changesOf')}</DialogTitle>
      <DialogContent>
        <Typography>{text}</Typography>
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {[formatInstant(row.at), row.actorName || t('audit.program'), row.deskName].filter(Boolean).join(' · ')}
        </Typography>
        <Table size="small" aria-label={t('audit.changesOf')}>
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head}>{t(`audit.${head}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {row.changes.map((change) => (
              <ChangeLine key={change.field} {...sayChange(t, change)} />
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ChangeLine({ field, before, after }: ReturnType<typeof sayChange>) {
  const cell = { overflowWrap: 'anywhere', verticalAlign: 'top' } as const;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ ...cell, width: '30%' }}>
        {field}
      </TableCell>
      <TableCell sx={cell}>{before}</TableCell>
      <TableCell sx={cell}>{after}</TableCell>
    </TableRow>
  );
}
