import { Alert, Box, ButtonBase, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseRow } from '#shared/ipc/commands/case-views';
import { CardChip, CaseStatusChip } from '../../../components/state-chips';
import { formatDay } from '../../../lib/format';
import { useRelated } from '../api/use-related';
import type { CounterValues } from '../model/counter-values';
import { Section } from './section';

/** Earlier cases of the person and likely duplicates, before a second one is taken. */
export function RelatedPanel(props: { readonly values: CounterValues; readonly newCaseId: string | null }) {
  const { t } = useTranslation();
  const { isAsked, found } = useRelated(props.values);
  const isOther = (row: CaseRow) => row.id !== props.newCaseId;
  const duplicates = (found?.duplicates ?? []).filter(isOther);
  const samePhone = (found?.samePhone ?? []).filter(isOther);
  const known = new Set([...duplicates, ...samePhone].map((row) => row.id));
  const earlier = (found?.earlier ?? []).filter((row) => isOther(row) && !known.has(row.id));
  const isNothing = found !== undefined && duplicates.length + samePhone.length + earlier.length === 0;
  return (
    <Section title={t('counter.relatedTitle')}>
      {!isAsked && <Typography sx={{ color: 'text.secondary' }}>{t('counter.relatedWaiting')}</Typography>}
      {isNothing && <Typography sx={{ color: 'text.secondary' }}>{t('counter.relatedNone')}</Typography>}
      {duplicates.length > 0 && (
        <Alert severity="warning" role="note" sx={{ py: 0 }}>
          {`${t('counter.relatedDuplicates')}：${t('counter.relatedDuplicatesNote')}`}
        </Alert>
      )}
      <CaseCards rows={duplicates} />
      {samePhone.length > 0 && (
        <Alert severity="info" role="note" sx={{ py: 0 }}>
          {t('counter.relatedSamePhone', { count: samePhone.length })}
        </Alert>
      )}
      <CaseCards rows={samePhone} />
      {earlier.length > 0 && (
        <Typography variant="h3" component="h3">
          {t('counter.relatedEarlier')}
        </Typography>
      )}
      <CaseCards rows={earlier} />
    </Section>
  );
}

function CaseCards({ rows }: { readonly rows: readonly CaseRow[] }) {
  const navigate = useNavigate();
  return rows.map((row) => (
    <Box
      key={row.id}
      sx={{
        position: 'relative',
        p: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        '&:hover, &:focus-within': { borderColor: 'primary.main', bgcolor: 'action.hover' },
      }}
    >
      <Stack direction="row" spacing={0.75} sx={{ alignItems: 'center', mb: 0.5 }}>
        <CaseStatusChip status={row.status} />
        <CardChip card={row.card} />
        <Typography variant="body2" sx={{ color: 'text.secondary', ml: 'auto !important' }}>
          {formatDay(row.receivedAt)}
        </Typography>
      </Stack>
      <Typography sx={{ fontSize: '0.9375rem', fontWeight: 500 }}>{`${row.applicantName} · ${row.subject}`}</Typography>
      {row.content !== '' && (
        <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
          {row.content}
        </Typography>
      )}
      {/* The number is the button's name; its ground covers the whole card. */}
      <ButtonBase
        onClick={() => void navigate(`/cases/${row.id}`)}
        sx={{
          fontSize: '0.75rem',
          color: 'primary.main',
          position: 'static',
          '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 1 },
          '&.Mui-focusVisible::after': { outline: '2px solid', outlineColor: 'primary.main' },
        }}
      >
        {row.number}
      </ButtonBase>
    </Box>
  ));
}
