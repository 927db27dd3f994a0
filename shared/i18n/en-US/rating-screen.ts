import type { Translated } from '../catalogue-type';
import type { ratingScreen as chinese } from '../zh-CN/rating-screen';

/** Words of the resident's screen at the window. */
export const ratingScreen: Translated<typeof chinese> = {
  title: 'Rating',
  question: 'How was our service today?',
  matter: 'Your matter: {{subject}}',
  number: 'Number {{number}}',
  hint: 'Touch one, or press a key from 5 to 1.',
  hintReasons: 'You can send it without choosing.',
  left: 'Seconds left: {{count}}',
  why: 'What was not right?',
  chosen: 'Your rating: {{level}}',
  comment: 'Anything else (optional)',
  back: 'Choose again',
  send: 'Send',
  thanks: 'Thank you',
  thanksText: 'What you say helps us to do better.',
  welcome: 'Welcome',
  welcomeText: 'When your matter is done, please rate our service here.',
  foot: 'Only you can rate; our staff cannot do it for you.',
  failed: 'Your rating was not sent. Please try again.',
  ask: {
    title: 'Ask the resident to rate',
    waiting: 'The resident is rating at the second screen. Please wait.',
    seconds: 'Seconds left: {{count}}',
    answered: 'The resident has rated.',
    'timed-out': 'The resident did not rate in time. You can ask again.',
    cancelled: 'This rating was cancelled.',
    cancel: 'Cancel the rating',
    again: 'Ask again',
  },
};
