import { z } from 'zod';
import { RATING_REASONS } from '../../domain/case/vocabulary';
import { change, query } from '../define-commands';
import { idSchema, noInput, noOutput, optionalText } from '../primitives';

/** Seconds in which the resident can begin to answer at the window's screen. */
export const RATING_SECONDS = 60;

/** Where the asking at the window's second screen stands. */
export const RATING_STATES = ['waiting', 'asking', 'answered', 'timed-out', 'cancelled'] as const;

/** What the clerk sees of the asking: of which case, and where it stands; never which rating is about to be given. */
export const ratingStatusSchema = z.strictObject({
  caseId: idSchema.nullable(),
  state: z.enum(RATING_STATES),
  secondsLeft: z.int().min(0),
});

/** What the resident sees: the centre's name and, while he is asked, the matter. */
export const ratingQuestionSchema = z.strictObject({
  centreName: z.string(),
  question: z
    .strictObject({
      /** Binds the answer to this very question. */
      token: idSchema,
      number: z.string(),
      subject: z.string(),
      secondsLeft: z.int().min(0),
    })
    .nullable(),
});
/** What the resident sees. */
export type RatingQuestion = z.output<typeof ratingQuestionSchema>;

/**
 * Ratings at the window (好差评): a clerk asks from his own window, the resident answers on the second screen. `current` and
 * `answer` are open to that screen alone, and it can send nothing else.
 */
export const ratingCommands = {
  /** Shows the question of a closed, unrated case on the second screen; a question that stands there ends. */
  'rating.ask': change(z.strictObject({ caseId: idSchema }), ratingStatusSchema),
  'rating.cancel': change(noInput, ratingStatusSchema),
  'rating.status': query(noInput, ratingStatusSchema),
  'rating.current': query(noInput, ratingQuestionSchema),
  /** The resident's answer; `rating` is null where he let the time pass. Fails with `rating-ended` after the question's end. */
  'rating.answer': change(
    z.strictObject({
      token: idSchema,
      rating: z.int().min(1).max(5).nullable(),
      reasons: z.array(z.enum(RATING_REASONS)).max(RATING_REASONS.length).readonly(),
      comment: optionalText(200),
    }),
    noOutput,
  ),
} as const;
