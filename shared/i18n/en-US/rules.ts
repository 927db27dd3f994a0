import type { Translated } from '../catalogue-type';
import type { rules as chinese } from '../zh-CN/rules';

/** Words of the rules for duplicates, and ratings. */
export const rules: Translated<typeof chinese> = {
  duplicates: 'Duplicate warning',
  isOn: 'Warn of possible duplicates at the counter',
  compare: 'Compare when one of these agrees',
  comparisons: { person: 'Same person (document)', phone: 'Same phone', place: 'Same place' },
  matter: 'Matter',
  matters: { same: 'Same item or category', 'same-class': 'Same sector or big class', any: 'Any' },
  daysBack: 'Days back',
  includesClosed: 'Warn of closed cases too',
  says: {
    off: 'Off: the counter does not warn of duplicates.',
    empty: 'Nothing is compared: the counter does not warn of duplicates.',
    rule: 'The counter warns of cases of the last {{count}} days with {{who}}, {{matter}}, {{closed}}. It only warns; a second case can always be taken.',
    person: 'the same person',
    phone: 'the same phone',
    place: 'the same place',
    or: ' or ',
    matter: {
      same: 'of the same item or category',
      'same-class': 'of the same sector or big class',
      any: 'whatever the matter',
    },
    unratedApart: 'Cases not rated within 7 days are counted apart and not in the satisfaction rate.',
    withClosed: 'closed ones too',
    withoutClosed: 'open ones only',
  },
  ratings: 'Ratings',
  unratedNeutral: 'Count cases not rated within 7 days as fairly satisfied in the satisfaction rate',
};
