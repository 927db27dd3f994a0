import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import { Chip } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Card, CaseStatus, OrderStatus } from '#shared/domain/case/vocabulary';

interface Tone {
  readonly ground: string;
  readonly ink: string;
}

const calm: Tone = { ground: '#e3eaf4', ink: '#1d3d6b' };
const waiting: Tone = { ground: '#fdeccc', ink: '#6a4300' };
const good: Tone = { ground: '#dcf0e2', ink: '#14532d' };
const bad: Tone = { ground: '#fbdfdc', ink: '#8c1d18' };
const quiet: Tone = { ground: '#e8ebef', ink: '#3f4a58' };

const caseTones: Readonly<Record<CaseStatus, Tone>> = {
  received: waiting,
  notified: waiting,
  accepted: waiting,
  assigned: calm,
  decided: good,
  delivered: quiet,
  refused: bad,
  merged: quiet,
};

const orderTones: Readonly<Record<OrderStatus, Tone>> = {
  dispatched: waiting,
  signed: calm,
  replied: good,
  returned: bad,
  withdrawn: quiet,
};

const cardTones: Readonly<Record<Exclude<Card, 'none'>, Tone>> = {
  yellow: { ground: '#ffd54a', ink: '#3b2a00' },
  red: { ground: '#b3261e', ink: '#ffffff' },
};

function ToneChip({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return <Chip size="small" label={label} sx={{ bgcolor: tone.ground, color: tone.ink, fontWeight: 500 }} />;
}

/** Where a case stands, in colour and words. */
export function CaseStatusChip({ status }: { readonly status: CaseStatus }) {
  const { t } = useTranslation();
  return <ToneChip tone={caseTones[status]} label={t(`words.caseStatus.${status}`)} />;
}

/** Where an order stands, in colour and words. */
export function OrderStatusChip({ status }: { readonly status: OrderStatus }) {
  const { t } = useTranslation();
  return <ToneChip tone={orderTones[status]} label={t(`words.orderStatus.${status}`)} />;
}

/** A yellow or red card, in colour and words; nothing when all is in time. */
export function CardChip({ card }: { readonly card: Card }) {
  const { t } = useTranslation();
  return card === 'none' ? null : <ToneChip tone={cardTones[card]} label={t(`words.card.${card}`)} />;
}

/** That a case's clock stands still (挂起), by sign and word. */
export function SuspendedChip() {
  const { t } = useTranslation();
  const icon = <PauseCircleOutlined sx={{ '&&': { fontSize: 16, color: 'inherit' } }} />;
  const sx = { bgcolor: quiet.ground, color: quiet.ink, fontWeight: 500 };
  return <Chip size="small" icon={icon} label={t('clockRequest.chip')} sx={sx} />;
}
