import { useEffect, useRef, useState } from 'react';
import { isBadRating } from '#shared/domain/case/remedy';
import type { Rating, RatingReason } from '#shared/domain/case/vocabulary';
import { RATING_SECONDS, type RatingQuestion } from '#shared/ipc/commands/rating';
import { useChange } from '../../lib/use-command';

type Question = NonNullable<RatingQuestion['question']>;

/** What the resident is looking at while he is asked. */
export interface Asking {
  /** The bad level that was touched, whose reasons are asked now; null while the levels are shown. */
  readonly chosen: Rating | null;
  readonly secondsLeft: number;
  readonly isSending: boolean;
  readonly hasFailed: boolean;
  choose(rating: Rating): void;
  goBack(): void;
  send(reasons: readonly RatingReason[], comment: string): void;
}

/**
 * The asking of one question. A good level is sent at once; a bad one asks for reasons first and is sent without them
 * when the time ends, so that a touched level is never lost.
 */
export function useAsking(question: Question, onDone: (isRated: boolean) => void): Asking {
  const answer = useChange('rating.answer', ['rating.current']);
  const [chosen, setChosen] = useState<Rating | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(question.secondsLeft);
  const isSent = useRef(false);

  const submit = (rating: Rating | null, reasons: readonly RatingReason[], comment: string) => {
    if (isSent.current) return;
    isSent.current = true;
    answer.mutate(
      { token: question.token, rating, reasons, comment },
      {
        onSuccess: () => onDone(rating !== null),
        onError: () => {
          isSent.current = false;
        },
      },
    );
  };
  const atEnd = useRef(() => submit(chosen, [], ''));
  atEnd.current = () => submit(chosen, [], '');

  useEffect(() => {
    const timer = window.setInterval(() => setSecondsLeft((left) => Math.max(0, left - 1)), 1000);
    return () => window.clearInterval(timer);
  }, []);
  useEffect(() => {
    if (secondsLeft === 0) atEnd.current();
  }, [secondsLeft]);

  return {
    chosen,
    secondsLeft,
    isSending: answer.isPending,
    hasFailed: answer.isError,
    choose: (rating) => {
      if (!isBadRating(rating)) return submit(rating, [], '');
      setChosen(rating);
      setSecondsLeft(RATING_SECONDS);
    },
    goBack: () => {
      setChosen(null);
      setSecondsLeft(RATING_SECONDS);
    },
    send: (reasons, comment) => submit(chosen, reasons, comment),
  };
}
