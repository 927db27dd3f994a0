import CloseOutlined from '@mui/icons-material/CloseOutlined';
import { Alert, Box, Card, CircularProgress, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { DeadlineText } from '../../../components/deadline-text';
import { CaseStatusChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';
import { useFailureText } from '../../../lib/use-failure-text';
import type { RelatedCases } from '../hooks/use-related-case';
import { RelatedActions } from './related-actions';

const NOTES_SHOWN = 3;

/** A known case beside the form: what it says and where it stands, and the ways on. Escape closes it. */
export function RelatedView({ related }: { readonly related: RelatedCases }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const closer = useRef<HTMLButtonElement>(null);
  const { data: view, error } = related.view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each case that is opened takes the cursor
  useEffect(() => closer.current?.focus(), [related.openId]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    related.close();
  };
  const title = view === undefined ? '' : t('related.view', { number: view.number });
  return (
    <Card
      component="section"
      aria-label={title}
      onKeyDown={onKeyDown}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, maxHeight: '100%', borderColor: 'primary.main' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, pt: 1 }}>
        <Typography component="h2" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', flex: 1, minWidth: 0 }}>
          {view?.number ?? ''}
        </Typography>
        <Tooltip title={`${t('related.close')} (Esc)`}>
          <IconButton ref={closer} size="small" aria-label={t('related.close')} onClick={related.close}>
            <CloseOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin', px: 1.5, pb: 1.5 }}>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {view === undefined && error === null && <CircularProgress size={24} />}
        {view !== undefined && <CaseText view={view} />}
      </Box>
      {view !== undefined && <RelatedActions view={view} related={related} />}
    </Card>
  );
}

function CaseText({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const facts: readonly (readonly [string, string])[] = [
    [t('related.subject'), view.subject],
    [t('related.applicant'), [view.applicantName, view.maskedDocumentNumber].filter((part) => part !== '').join(' ')],
    [t('related.content'), view.content],
    [t('related.place'), [view.communityName, view.gridName, view.place].filter((part) => part !== '').join(' ')],
    [t('related.unit'), view.leadUnitName === '' && view.closedAt === null ? t('related.noUnit') : view.leadUnitName],
    [t('related.receivedAt'), formatInstant(view.receivedAt)],
    [t('related.closedAt'), view.closedAt === null ? '' : formatInstant(view.closedAt)],
    [t('related.result'), resultOf(view, view.result === null ? '' : t(`words.caseResult.${view.result}`))],
  ];
  const notes = view.notes.toReversed().slice(0, NOTES_SHOWN);
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={0.75} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <CaseStatusChip status={view.status} />
        {view.closedAt === null && view.dueAt !== null && (
          <Typography component="div" variant="body2">
            {`${t('related.dueAt')} `}
            <DeadlineText
              dueAt={view.dueAt}
              suspendedAt={view.suspendedAt}
              card={view.card}
              isEstimated={view.isDueEstimated}
            />
          </Typography>
        )}
      </Stack>
      {view.mergedInto !== null && (
        <Alert severity="info" role="note" sx={{ py: 0 }}>
          {t('related.mergedInto', { number: view.mergedInto.number })}
        </Alert>
      )}
      <Lines lines={facts} />
      {notes.length > 0 && (
        <Lines
          lines={notes.map(({ at, text }) => [
            t('related.notes'),
            t('related.noteLine', { at: formatInstant(at), text }),
          ])}
        />
      )}
    </Stack>
  );
}

function resultOf(view: CaseView, result: string): string {
  return [result, view.resultText, view.refusalReason].filter((part) => part !== '').join(' · ');
}

/** Names before texts; what is not known is left out. */
function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.5 }}
    >
      {lines
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <Box key={name + text} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {name}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {text}
            </Typography>
          </Box>
        ))}
    </Box>
  );
}
