import { Alert, Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '#shared/ipc/commands/case-intake';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { formatInstant } from '../../../lib/format';
import { readDraft } from '../model/counter-values';

interface DraftOfferProps {
  readonly drafts: readonly DraftView[];
  readonly onContinue: (draft: DraftView) => void;
  readonly onDiscard: (draft: DraftView) => void;
}

/** Offers what was left unfinished: the newest at once, the others in a list. */
export function DraftOffer({ drafts, onContinue, onDiscard }: DraftOfferProps) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [doomed, setDoomed] = useState<DraftView | null>(null);
  const [newest] = drafts;
  const nameOf = (draft: DraftView) => readDraft(draft.content).applicant.name.trim() || t('counter.draftNameless');
  const lineOf = (draft: DraftView) =>
    t('counter.draftLine', { name: nameOf(draft), time: formatInstant(draft.savedAt) });
  if (newest === undefined) return null;
  return (
    <Alert
      severity="info"
      role="note"
      sx={{ py: 0, mb: 1, alignItems: 'center', '& .MuiAlert-action': { pt: 0, whiteSpace: 'nowrap' } }}
      action={
        <>
          <Button size="small" variant="contained" onClick={() => onContinue(newest)}>
            {t('counter.draftContinue')}
          </Button>
          <Button size="small" color="inherit" onClick={() => setDoomed(newest)}>
            {t('counter.draftDiscard')}
          </Button>
          {drafts.length > 1 && (
            <Button
              size="small"
              color="inherit"
              aria-haspopup="menu"
              onClick={(event) => setAnchor(event.currentTarget)}
            >
              {t('counter.draftOthers', { count: drafts.length })}
            </Button>
          )}
        </>
      }
    >
      {`${t('counter.draftFound')}：${lineOf(newest)}`}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {drafts.map((draft) => (
          <MenuItem
            key={draft.id}
            onClick={() => {
              setAnchor(null);
              onContinue(draft);
            }}
          >
            {lineOf(draft)}
          </MenuItem>
        ))}
      </Menu>
      {doomed !== null && (
        <ConfirmDialog
          title={t('counter.draftDiscardTitle')}
          text={t('counter.draftDiscardText', { name: nameOf(doomed) })}
          confirmLabel={t('counter.draftDiscard')}
          isHarmful
          onClose={() => setDoomed(null)}
          onConfirm={() => {
            setDoomed(null);
            onDiscard(doomed);
          }}
        />
      )}
    </Alert>
  );
}
