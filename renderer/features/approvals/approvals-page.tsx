import { Alert, Box, CircularProgress, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { useNotices } from '../../components/notice-provider';
import { PageHeader } from '../../components/page-header';
import { usePaperOpener } from '../../components/paper-opener';
import { useFailureText } from '../../lib/use-failure-text';
import { ApprovalCard } from './approval-card';
import { DecisionDialog } from './decision-dialog';
import { focusApproval, useApprovalKeys } from './use-approval-keys';
import { type Approval, useApprovals } from './use-approvals';

interface Deciding {
  readonly approval: Approval;
  readonly isApproved: boolean;
}

const PAPERS = { suspension: 'special-procedure', extension: 'extension' } as const;

/** What waits for the manager's word (待审批), kind by kind. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const papers = usePaperOpener();
  const failureText = useFailureText();
  const { query, sections } = useApprovals();
  const items = sections.flatMap((section) => section.items);
  const [wantedId, setWantedId] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const chosenId = (items.find(({ request }) => request.id === wantedId) ?? items[0])?.request.id;
  const decide = (approval: Approval, isApproved: boolean) => setDeciding({ approval, isApproved });
  useApprovalKeys({ items, chosenId, onDecide: decide });

  // Keyboard work goes on with the next request once one is decided or its dialog is closed.
  const isAsking = deciding !== null;
  useEffect(() => {
    if (!isAsking && chosenId !== undefined) focusApproval(chosenId);
  }, [isAsking, chosenId]);

  const done = (view: CaseView) => {
    if (deciding === null) return;
    const { approval, isApproved } = deciding;
    setDeciding(null);
    const type = PAPERS[approval.kind];
    const paper = isApproved ? view.papers.findLast((each) => each.type === type) : undefined;
    const action = paper && { label: t('cases.papers.openMade'), run: () => papers.open(paper) };
    notices.done(t(`clockRequest.approvals.${isApproved ? 'approved' : 'refused'}`), action);
  };
  return (
    <Box>
      <PageHeader
        title={t('clockRequest.approvals.title')}
        note={t('clockRequest.approvals.count', { count: items.length })}
      />
      {query.isPending && <CircularProgress aria-label={t('common.loading')} />}
      {query.error !== null && <Alert severity="error">{failureText(query.error)}</Alert>}
      {query.data !== undefined && items.length === 0 && (
        <Alert severity="info">{t('clockRequest.approvals.none')}</Alert>
      )}
      {sections.map(({ kind, items: ofKind }) => (
        <Box key={kind} component="section" aria-label={t(`clockRequest.approvals.${kind}s`)} sx={{ mb: 2 }}>
          <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
            {`${t(`clockRequest.approvals.${kind}s`)}（${ofKind.length}）`}
          </Typography>
          <Stack component="ul" spacing={1} sx={{ m: 0, p: 0 }}>
            {ofKind.map((approval) => (
              <ApprovalCard
                key={approval.request.id}
                approval={approval}
                isChosen={approval.request.id === chosenId}
                onChoose={() => setWantedId(approval.request.id)}
                onDecide={(isApproved) => decide(approval, isApproved)}
                onOpen={() => void navigate(`/cases/${approval.ofCase.id}`)}
              />
            ))}
          </Stack>
        </Box>
      ))}
      {items.length > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t('clockRequest.approvals.keys')}
        </Typography>
      )}
      {deciding !== null && <DecisionDialog {...deciding} onDone={done} onClose={() => setDeciding(null)} />}
    </Box>
  );
}
