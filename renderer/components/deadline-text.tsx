import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Card } from '#shared/domain/case/vocabulary';
import { formatInstant } from '../lib/format';
import { CardChip, SuspendedChip } from './state-chips';

/** A deadline with its card, or that it stands still, and the word that it is estimated where no holiday notice covers it. */
export function DeadlineText(props: {
  readonly dueAt: string | null;
  readonly suspendedAt?: string | null;
  readonly card: Card;
  readonly isEstimated?: boolean;
}) {
  const { t } = useTranslation();
  if (props.suspendedAt !== undefined && props.suspendedAt !== null) return <SuspendedChip />;
  if (props.dueAt === null) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <span>{formatInstant(props.dueAt)}</span>
      {props.isEstimated === true && <span>{`（${t('common.estimated')}）`}</span>}
      <CardChip card={props.card} />
    </Box>
  );
}
