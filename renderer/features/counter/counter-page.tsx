import { Box, Button, Typography } from '@mui/material';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { usePaperOpener } from '../../components/paper-opener';
import { useSession } from '../../components/session-context';
import { formatInstant } from '../../lib/format';
import { ActionBar } from './components/action-bar';
import { ApplicantSection } from './components/applicant-section';
import { CounterDialogs } from './components/counter-dialogs';
import { DraftOffer } from './components/draft-offer';
import { MaterialsSection } from './components/materials-section';
import { MatterSection } from './components/matter-section';
import { OutcomeBanner } from './components/outcome-banner';
import { RelatedPanel } from './components/related-panel';
import { actAtCounter } from './hooks/act-at-counter';
import { moveOnEnter } from './hooks/move-on';
import { useCounter } from './hooks/use-counter';
import { useCounterKeys } from './hooks/use-counter-keys';

const column = {
  minHeight: 0,
  overflowY: 'auto',
  scrollbarWidth: 'thin',
  display: 'flex',
  flexDirection: 'column',
  gap: 1.25,
} as const;

/** The counter (受理窗口): one resident after another, by keyboard alone. */
export function CounterPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const papers = usePaperOpener();
  const counter = useCounter();
  const { form, values, done, saveState } = counter;
  const paper = done?.outcome.paper ?? null;
  const isDone = done !== null;
  const act = actAtCounter(counter, () => paper !== null && papers.open(paper));
  useCounterKeys(act, !session.isLocked && counter.dialog === null);
  const saved =
    saveState.savedAt === null ? '' : t('counter.draftSavedAt', { time: formatInstant(saveState.savedAt).slice(11) });

  return (
    <FormProvider {...form}>
      <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
        <PageHeader title={t('counter.title')}>
          <Typography variant="body2" sx={{ color: saveState.hasFailed ? 'error.main' : 'text.secondary' }}>
            {saveState.hasFailed ? t('counter.draftUnsaved') : saved}
          </Typography>
          <Button size="small" aria-keyshortcuts="F1" onClick={() => act('help')}>
            {t('counter.keysOpen')}
          </Button>
        </PageHeader>
        <DraftOffer drafts={counter.drafts} onContinue={counter.continueDraft} onDiscard={counter.discardDraft} />
        <OutcomeBanner done={done} onNext={() => void counter.restart()} />
        <Box
          component="form"
          noValidate
          autoComplete="off"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={moveOnEnter}
          inert={isDone}
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'grid',
            gridTemplateColumns: 'minmax(260px, 5fr) minmax(420px, 9fr) minmax(220px, 4fr)',
            gap: 1.25,
            opacity: isDone ? 0.75 : 1,
          }}
        >
          <Box sx={column}>
            <ApplicantSection onChoose={counter.chooseResident} />
          </Box>
          <Box sx={column}>
            <MatterSection catalogue={counter.catalogue} />
            {values.kind === 'application' && counter.item !== undefined && <MaterialsSection lines={counter.lines} />}
          </Box>
          <Box sx={column}>
            <RelatedPanel values={values} newCaseId={done?.outcome.caseId ?? null} />
          </Box>
        </Box>
        <ActionBar
          isDone={isDone}
          isBusy={counter.isSending}
          canNotify={values.kind === 'application'}
          canAnswer={values.kind !== 'application' || counter.item?.caseType === 'immediate'}
          isAnswerFirst={values.kind === 'application' && counter.item?.caseType === 'immediate'}
          paper={paper}
          failure={counter.dialog === null ? counter.failure : null}
          onAct={act}
        />
        <CounterDialogs counter={counter} />
      </Box>
    </FormProvider>
  );
}
