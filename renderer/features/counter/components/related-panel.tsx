import { Alert, Box, Button, ButtonBase, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { CardChip, CaseStatusChip } from '../../../components/state-chips';
import { formatDay } from '../../../lib/format';
import type { RelatedCases } from '../hooks/use-related-case';
import { COUNTER_KEYS } from '../model/counter-keys';
import { rowsOf } from '../model/related-groups';
import { KeyHint } from './key-hint';
import { Section } from './section';

/** Earlier cases of the person and likely duplicates, before a second one is taken. A card opens beside the form. */
export function RelatedPanel({ related }: { readonly related: RelatedCases }) {
  const { t } = useTranslation();
  const { isAsked, isKnown, groups } = related;
  const { duplicates, samePhone, earlier } = groups;
  const isNothing = isKnown && rowsOf(groups).length === 0;
  return (
    <Section
      title={t('counter.relatedTitle')}
      aside={rowsOf(groups).length > 0 && <KeyHint>{COUNTER_KEYS.openRelated.shown}</KeyHint>}
    >
      {!isAsked && <Typography sx={{ color: 'text.secondary' }}>{t('counter.relatedWaiting')}</Typography>}
      {isNothing && <Typography sx={{ color: 'text.secondary' }}>{t('counter.relatedNone')}</Typography>}
      {duplicates.length > 0 && (
        <Alert severity="warning" role="note" sx={{ py: 0 }}>
          {`${t('counter.relatedDuplicates')}：${t('counter.relatedDuplicatesNote')}`}
        </Alert>
      )}
      <CaseCards rows={duplicates} related={related} />
      {samePhone.length > 0 && (
        <Alert severity="info" role="note" sx={{ py: 0 }}>
          {t('counter.relatedSamePhone', { count: samePhone.length })}
        </Alert>
      )}
      <CaseCards rows={samePhone} related={related} />
      {earlier.length > 0 && (
        <Typography variant="h3" component="h3">
          {t('counter.relatedEarlier')}
        </Typography>
      )}
      <CaseCards rows={earlier} related={related} />
    </Section>
  );
}

/** The case that the new one will be linked with, and the way to leave it apart. */
export function LinkedNote(props: { readonly number: string; readonly onUnlink: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      severity="info"
      role="note"
      sx={{ py: 0.25, flexShrink: 0, '& .MuiAlert-message': { overflow: 'visible', overflowWrap: 'anywhere' } }}
    >
      {t('related.isLinked', { number: props.number })}
      <Button size="small" onClick={props.onUnlink} sx={{ display: 'block', ml: -0.75, minWidth: 0 }}>
        {t('related.unlink')}
      </Button>
    </Alert>
  );
}

function CaseCards({ rows, related }: { readonly rows: readonly CaseRow[]; readonly related: RelatedCases }) {
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
        ref={(card: HTMLElement | null) => related.takeBack(row.id, card)}
        onClick={() => related.open(row.id)}
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
