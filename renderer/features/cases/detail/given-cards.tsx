import { Box, Button, Divider, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningRow } from '#shared/ipc/commands/warning';
import { CardDialog } from '../../../components/card-dialog';
import { CardChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';

/** The cards that a case was given, each with its receiver and reason, what was said to it, and what one may do with it. */
export function GivenCards({ cards }: { readonly cards: readonly WarningRow[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<WarningRow | null>(null);
  return (
    <>
      <Divider sx={{ my: 1 }} />
      <Typography variant="body2" sx={{ fontWeight: 500 }}>
        {t('warnings.cards')}
      </Typography>
      {cards.map((card) => (
        <GivenCard key={card.id} card={card} onAct={() => setOpen(card)} />
      ))}
      {open !== null && <CardDialog row={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function GivenCard({ card, onAct }: { readonly card: WarningRow; readonly onAct: () => void }) {
  const { t } = useTranslation();
  const act = card.allowed[0];
  const actName = t(act === 'decide' ? 'warnings.doDecide' : 'warnings.doAppeal');
  const clock = t(`words.clock.${card.kind}`);
  const facts = [
    t('warnings.givenAt', { at: formatInstant(card.issuedAt) }),
    t('warnings.givenTo', { name: card.receiverName || t('warnings.coordinators') }),
    t(`warnings.reason.${card.colour}`, { kind: clock, at: formatInstant(card.dueAt) }),
  ];
  return (
    <Box sx={{ py: 0.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 30 }}>
        <CardChip card={card.colour} />
        <Typography variant="body2" sx={{ flex: 1 }}>
          {`${clock} · ${t(`words.cardState.${card.state}`)}`}
        </Typography>
        {act !== undefined && (
          <Button
            size="small"
            aria-label={t('warnings.actOn', { act: actName, colour: t(`words.card.${card.colour}`), kind: clock })}
            onClick={onAct}
          >
            {actName}
          </Button>
        )}
      </Box>
      {facts.map((fact) => (
        <Typography key={fact} variant="body2" color="textSecondary">
          {fact}
        </Typography>
      ))}
      <Said card={card} />
    </Box>
  );
}

function Said({ card }: { readonly card: WarningRow }) {
  const { t } = useTranslation();
  const { appeal, appealedAt, appealedByName, decision, decidedAt, decidedByName, decisionReason } = card;
  return (
    <>
      {appeal !== '' && appealedAt !== null && (
        <Typography variant="body2">
          {t('warnings.decideAppeal', { name: appealedByName, at: formatInstant(appealedAt), text: appeal })}
        </Typography>
      )}
      {decision !== null && decidedAt !== null && (
        <Typography variant="body2">
          {t('warnings.decisionLine', {
            name: decidedByName,
            at: formatInstant(decidedAt),
            decision: t(`words.appealDecision.${decision}`),
            reason: decisionReason,
          })}
        </Typography>
      )}
    </>
  );
}
