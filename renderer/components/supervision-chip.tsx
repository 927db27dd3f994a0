import { Chip } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SupervisionStatus } from '#shared/domain/case/supervision';

const TONES: Readonly<Record<SupervisionStatus, { readonly ground: string; readonly ink: string }>> = {
  open: { ground: '#fdeccc', ink: '#6a4300' },
  answered: { ground: '#dcf0e2', ink: '#14532d' },
  closed: { ground: '#e8ebef', ink: '#3f4a58' },
};
const LATE = { ground: '#b3261e', ink: '#ffffff' };

/** Where a supervision stands, in colour and words; an overdue answer is red and says so. */
export function SupervisionChip(props: { readonly status: SupervisionStatus; readonly isLate: boolean }) {
  const { t } = useTranslation();
  const { status, isLate } = props;
  const { ground, ink } = isLate && status === 'open' ? LATE : TONES[status];
  const words = t(`supervision.status.${status}`);
  const label = isLate ? `${words} · ${t('supervision.late')}` : words;
  return <Chip size="small" label={label} sx={{ bgcolor: ground, color: ink, fontWeight: 500 }} />;
}
