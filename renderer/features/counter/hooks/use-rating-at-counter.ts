import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../../components/notice-provider';
import type { FinishedIntake } from '../components/outcome-banner';

/** Asks the resident who was answered at once, while he still stands at the window; once for each case. */
export function useRatingAtCounter(done: FinishedIntake | null) {
  const { t } = useTranslation();
  const { done: say } = useNotices();
  const [askedId, setAskedId] = useState<string | null>(null);
  const [ratedId, setRatedId] = useState<string | null>(null);
  const answeredId = done?.action === 'answer' ? done.outcome.caseId : null;
  const close = useCallback(() => setAskedId(null), []);
  const answered = useCallback(() => {
    setRatedId(askedId);
    setAskedId(null);
    say(t('cases.done.askRating'));
  }, [askedId, say, t]);
  return {
    /** The case whose resident is being asked. */
    caseId: askedId,
    ask: answeredId === null || answeredId === ratedId ? null : () => setAskedId(answeredId),
    answered,
    close,
  };
}
