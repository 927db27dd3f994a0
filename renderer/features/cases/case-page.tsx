import { Alert, Box, Button, CircularProgress, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { CommandFailed } from '../../lib/command';
import { useFailureText } from '../../lib/use-failure-text';
import { useCase } from './api/queries';
import { CaseBody } from './detail/case-body';
import { CaseHeader } from './detail/case-header';
import { ClockBanner } from './detail/clock-banner';
import { MergedBanner } from './detail/merged-banner';
import { PageDialog } from './dialogs/page-dialog';
import { useActKeys } from './use-act-keys';
import { usePageActs } from './use-page-acts';

/** Everything about one case on one page, and every act on it. */
export function CasePage() {
  const { caseId = '' } = useParams();
  return <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [params] = useSearchParams();
  const { data: view, error, isPending, refetch } = useCase(caseId);
  const acts = usePageActs(view);
  useActKeys(view, acts.beginOnCase, acts.beginOnOrder);

  if (isPending) {
    return (
      <Box sx={{ display: 'grid', placeItems: 'center', height: '60%' }}>
        <CircularProgress aria-label={t('common.loading')} />
      </Box>
    );
  }
  if (view === undefined) {
    const isMissing = error instanceof CommandFailed && ['not-found', 'invalid-input'].includes(error.failure.code);
    return (
      <Stack spacing={1} sx={{ maxWidth: 640 }}>
        <Alert
          severity={isMissing ? 'info' : 'error'}
          action={<Button onClick={() => void refetch()}>{t('common.retry')}</Button>}
        >
          {isMissing ? t('cases.page.missing') : failureText(error)}
        </Alert>
      </Stack>
    );
  }
  return (
    <Box>
      <CaseHeader view={view} headingRef={acts.heading} onAct={acts.beginOnCase} />
      <MergedBanner view={view} />
      <ClockBanner view={view} />
      <CaseBody
        view={view}
        markedOrderId={params.get('order')}
        signingOrderId={acts.signingOrderId}
        onAddNote={() => acts.beginOnCase('addNote')}
        onAct={acts.beginOnOrder}
      />
      {acts.open !== null && <PageDialog open={acts.open} view={view} onDone={acts.done} onClose={acts.close} />}
    </Box>
  );
}
