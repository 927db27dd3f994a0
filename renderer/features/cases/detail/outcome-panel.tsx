import { useTranslation } from 'react-i18next';
import { RATINGS } from '#shared/domain/case/vocabulary';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { type Fact, Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { formatInstant } from '../../../lib/format';

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');

/** How the case ended: result, delivery, callback, rating. */
export function OutcomePanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { result, delivery, callback } = view;
  if (result === null) return null;
  const rating = RATINGS.find((each) => each === view.rating);
  const facts: readonly Fact[] = [
    { label: t('cases.outcome.result'), value: t(`words.caseResult.${result}`) },
    {
      label: t('cases.outcome.rating'),
      value:
        rating === undefined
          ? ''
          : joined(t(`words.rating.r${rating}`), view.ratedBy === null ? '' : t(`words.ratingWay.${view.ratedBy}`)),
    },
    {
      label: t('cases.outcome.ratingComment'),
      value: joined(...view.ratingReasons.map((reason) => t(`words.ratingReason.${reason}`)), view.ratingComment),
      isWide: true,
    },
    { label: t('cases.outcome.text'), value: view.resultText, isWide: true },
    {
      label: t('cases.outcome.delivery'),
      value:
        delivery &&
        joined(
          formatInstant(delivery.at),
          t(`words.deliveryMethod.${delivery.method}`),
          `${t('cases.outcome.receiver')} ${delivery.receiver}`,
          delivery.note,
        ),
      isWide: true,
    },
    {
      label: t('cases.outcome.callback'),
      value:
        callback &&
        joined(
          formatInstant(callback.at),
          t(callback.isSolved ? 'cases.outcome.solved' : 'cases.outcome.notSolved'),
          t(callback.isSatisfied ? 'cases.outcome.satisfied' : 'cases.outcome.notSatisfied'),
          callback.note,
        ),
      isWide: true,
    },
  ];
  return (
    <Panel title={t('cases.outcome.title')}>
      <Facts facts={facts} />
    </Panel>
  );
}
