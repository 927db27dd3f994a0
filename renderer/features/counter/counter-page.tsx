import { Box, Button, Typography } from '@mui/material';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AskRatingDialog } from '../../components/ask-rating-dialog';
import { PageHeader } from '../../components/page-header';
import { usePaperOpener } from '../../components/paper-opener';
import { useSession } from '../../components/session-context';
import { formatInstant } from '../../lib/format';
import { ActionBar } from './components/action-bar';
import { CounterColumns } from './components/counter-columns';
import { CounterDialogs } from './components/counter-dialogs';
import { DraftOffer } from './components/draft-offer';
import { OutcomeBanner } from './components/outcome-banner';
import { RelatedDialogs } from './components/related-dialogs';
import { actAtCounter } from './hooks/act-at-counter';
import { useCounter } from './hooks/use-counter';
import { useCounterKeys } from './hooks/use-counter-keys';
import { useRatingAtCounter } from './hooks/use-rating-at-counter';
import { useRelatedCase } from './hooks/use-related-case';

/** The counter (受理窗口): one resident after another, by keyboard alone. */
export function CounterPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const papers = usePaperOpener();
  const counter = useCounter();
  const { form, values, done, saveState } = counter;
  const paper = done?.outcome.paper ?? null;
  const isDone = done !== null;
  const related = useRelatedCase(counter);
  const rating = useRatingAtCounter(done);
  const act = actAtCounter(counter, {
    print: () => paper !== null && papers.open(paper),
    askRating: () => rating.ask?.(),
    openRelated: related.openFirst,
  });
  const isAsking = counter.dialog !== null || related.dialog !== null || rating.caseId !== null;
  useCounterKeys(act, !session.isLocked && !isAsking);
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
        <OutcomeBanner done={done} onAskRating={rating.ask} onNext={() => void counter.restart()} />
        <CounterColumns counter={counter} related={related} />
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
        <RelatedDialogs counter={counter} related={related} />
        {rating.caseId !== null && (
          <AskRatingDialog caseId={rating.caseId} onAnswered={rating.answered} onClose={rating.close} />
        )}
      </Box>
    </FormProvider>
  );
}
