import { Chip } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { FundingState } from '#shared/domain/money/funding';

const TONES: Readonly<Record<FundingState, { readonly ground: string; readonly ink: string }>> = {
  sent: { ground: '#fdeccc', ink: '#6a4300' },
  overdue: { ground: '#fbdfdc', ink: '#8c1d18' },
  confirmed: { ground: '#dcf0e2', ink: '#14532d' },
  waived: { ground: '#e3eaf4', ink: '#1d3d6b' },
  ended: { ground: '#e8ebef', ink: '#3f4a58' },
};

/** Where an order's money stands, in colour and words. */
export function FundingStateChip({ state }: { readonly state: FundingState }) {
  const { t } = useTranslation();
  const { ground, ink } = TONES[state];
  return (
    <Chip size="small" label={t(`funding.state.${state}`)} sx={{ bgcolor: ground, color: ink, fontWeight: 500 }} />
  );
}
