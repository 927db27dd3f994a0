import { Box, Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { Panel } from '../../../components/panel';
import { formatInstant } from '../../../lib/format';

/** What residents said later about the case, the newest on top. */
export function NotesPanel({ view, onAdd }: { readonly view: CaseView; readonly onAdd: () => void }) {
  const { t } = useTranslation();
  const mayAdd = view.allowed.includes('addNote');
  if (view.notes.length === 0 && !mayAdd) return null;
  return (
    <Panel
      title={t('cases.note.panel')}
      action={
        mayAdd && (
          <Button size="small" onClick={onAdd}>
            {t('cases.acts.addNote')}
          </Button>
        )
      }
    >
      {view.notes.length === 0 && <Typography color="textSecondary">{t('cases.note.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {view.notes.toReversed().map((note) => (
          <Box component="li" key={note.id} sx={{ borderLeft: 3, borderColor: 'secondary.main', pl: 1.25 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {note.text}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {[
                note.callerName,
                note.maskedPhone,
                formatInstant(note.at),
                t('cases.note.by', { name: note.authorName }),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
