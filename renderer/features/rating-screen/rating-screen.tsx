import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingQuestion } from '#shared/ipc/commands/rating';
import { useCommandQuery } from '../../lib/use-command';
import { LevelsPage } from './levels-page';
import { ThanksPage, WaitingPage } from './quiet-pages';
import { RatingFrame } from './rating-frame';
import { ReasonsPage } from './reasons-page';
import { useAsking } from './use-asking';

const THANKS_MS = 5000;

/** The resident's screen: waits, asks one question, thanks, and waits again. */
export function RatingScreen() {
  const { t } = useTranslation();
  const current = useCommandQuery('rating.current', {});
  const [isThanking, setThanking] = useState(false);
  const { centreName = '', question = null } = current.data ?? {};
  useEffect(() => {
    document.title = [t('ratingScreen.title'), centreName].filter((part) => part !== '').join(' · ');
  }, [centreName, t]);
  useEffect(() => {
    if (!isThanking) return;
    const timer = window.setTimeout(() => setThanking(false), THANKS_MS);
    return () => window.clearTimeout(timer);
  }, [isThanking]);
  if (question !== null) {
    return <Question key={question.token} centreName={centreName} question={question} onDone={setThanking} />;
  }
  return (
    <RatingFrame centreName={centreName} foot={isThanking ? '' : t('ratingScreen.foot')}>
      {isThanking ? <ThanksPage /> : <WaitingPage />}
    </RatingFrame>
  );
}

function Question(props: {
  readonly centreName: string;
  readonly question: NonNullable<RatingQuestion['question']>;
  readonly onDone: (isRated: boolean) => void;
}) {
  const { t } = useTranslation();
  const asking = useAsking(props.question, props.onDone);
  const { chosen, secondsLeft, isSending } = asking;
  const hint = t(chosen === null ? 'ratingScreen.hint' : 'ratingScreen.hintReasons');
  const left = t('ratingScreen.left', { count: secondsLeft });
  return (
    <RatingFrame centreName={props.centreName} foot={asking.hasFailed ? t('ratingScreen.failed') : `${hint}　${left}`}>
      {chosen === null ? (
        <LevelsPage {...props.question} isSending={isSending} onChoose={asking.choose} />
      ) : (
        <ReasonsPage rating={chosen} isSending={isSending} onBack={asking.goBack} onSend={asking.send} />
      )}
    </RatingFrame>
  );
}
