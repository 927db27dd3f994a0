import AssignmentReturnOutlined from '@mui/icons-material/AssignmentReturnOutlined';
import { Chip } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { nextHand } from '#shared/domain/routing/order-returns';

const TONES = {
  pool: { bgcolor: '#e8ebef', color: '#3f4a58' },
  coordinator: { bgcolor: '#fdeccc', color: '#6a4300' },
  manager: { bgcolor: '#fbdfdc', color: '#8c1d18' },
} as const;

/** How often a case was returned, and who has to see to it now. */
export function ReturnChip({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  const hand = nextHand(count);
  const words = t('together.returned.times', { count });
  const tone = TONES[hand];
  return (
    <Chip
      size="small"
      icon={<AssignmentReturnOutlined />}
      label={words}
      title={hand === 'pool' ? words : t(`together.returned.${hand}`)}
      sx={{ ...tone, fontWeight: 500, '& .MuiChip-icon': { color: 'inherit', fontSize: 16 } }}
    />
  );
}
