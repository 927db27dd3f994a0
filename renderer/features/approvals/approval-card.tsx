import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import { Box, Button, Card, Link, Typography } from '@mui/material';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { formatInstant } from '../../lib/format';
import type { Approval } from './use-approvals';

/** One request: what for, who asks, why, and the deadline before and after. */
export function ApprovalCard(props: {
  readonly approval: Approval;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (isApproved: boolean) => void;
  readonly onOpen: () => void;
}) {
  const { approval, isChosen } = props;
  const { t } = useTranslation();
  const { ofCase, request } = approval;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) props.onOpen();
  };
  return (
    <Card
      component="li"
      data-approval={request.id}
      tabIndex={isChosen ? 0 : -1}
      aria-label={`${t(`clockRequest.approvals.${approval.kind}s`)} ${ofCase.subject} ${ofCase.number}`}
      onFocus={(_event: FocusEvent) => props.onChoose()}
      onKeyDown={onKeyDown}
      sx={{
        listStyle: 'none',
        px: 2,
        py: 1.5,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
        ...(isChosen ? { boxShadow: 'inset 3px 0 0 #1d4f91' } : {}),
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', columnGap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Link component={RouterLink} to={`/cases/${ofCase.id}`} tabIndex={-1} sx={{ fontWeight: 600 }}>
            {ofCase.subject}
          </Link>
          <Typography component="span" variant="body2" color="textSecondary">
            {`${ofCase.number} · ${ofCase.applicantName}`}
          </Typography>
        </Box>
        <Details approval={approval} />
        <DueChange approval={approval} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <DecisionButton label={t('clockRequest.approvals.approve')} keyName="F8" onClick={() => props.onDecide(true)} />
        <DecisionButton
          label={t('clockRequest.approvals.refuse')}
          keyName="F4"
          isRefusal
          onClick={() => props.onDecide(false)}
        />
      </Box>
    </Card>
  );
}

function DecisionButton(props: {
  readonly label: string;
  readonly keyName: string;
  readonly isRefusal?: boolean;
  readonly onClick: () => void;
}) {
  const isRefusal = props.isRefusal === true;
  return (
    <Button
      variant={isRefusal ? 'outlined' : 'contained'}
      color={isRefusal ? 'error' : 'primary'}
      tabIndex={-1}
      aria-keyshortcuts={props.keyName}
      onClick={props.onClick}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {props.label}
      <Box component="span" aria-hidden sx={{ ml: 0.75, fontSize: '0.75rem', opacity: 0.85 }}>
        {props.keyName}
      </Box>
    </Button>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
      <Typography component="span" variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Typography component="span" variant="body2">
        {children}
      </Typography>
    </Box>
  );
}

function Details({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation();
  const { request } = approval;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.25, mt: 0.5 }}>
        <Fact label={t('clockRequest.approvals.asker')}>{request.askedByName}</Fact>
        <Fact label={t('clockRequest.approvals.askedAt')}>{formatInstant(request.askedAt)}</Fact>
        {approval.kind === 'suspension' ? (
          <>
            <Fact label={t('clockRequest.approvals.ground')}>
              {t(`words.suspensionGround.${approval.request.ground}`)}
            </Fact>
            <Fact label={t('clockRequest.approvals.since')}>{formatInstant(approval.request.startsAt)}</Fact>
            <Fact label={t('clockRequest.approvals.expected')}>
              {approval.request.expectedDays === null
                ? t('clockRequest.approvals.unknown')
                : t('clockRequest.days.working-days', { count: approval.request.expectedDays })}
            </Fact>
          </>
        ) : (
          <Fact label={t('clockRequest.approvals.days')}>
            {t(`clockRequest.days.${approval.unit}`, { count: approval.request.amount })}
          </Fact>
        )}
      </Box>
      <Typography variant="body2" sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {request.reason}
      </Typography>
    </>
  );
}

function DueChange({ approval: { dueBefore, dueAfter } }: { readonly approval: Approval }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 0.75, flexWrap: 'wrap' }}>
      <Fact label={t('clockRequest.approvals.dueBefore')}>{formatInstant(dueBefore)}</Fact>
      <ArrowForwardOutlined aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />
      <Fact label={t('clockRequest.approvals.dueAfter')}>
        <strong>{dueAfter === null ? t('clockRequest.approvals.dueOpen') : formatInstant(dueAfter)}</strong>
      </Fact>
    </Box>
  );
}
