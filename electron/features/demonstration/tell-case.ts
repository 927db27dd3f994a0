import type { Arrival } from './arrivals';
import type { CaseStory } from './case-story';
import { tellClock } from './clock-chapter';
import { tellAftermath, tellDecision } from './closing-chapter';
import { beginCase, tellIntake } from './intake-chapter';
import { createMatters } from './matters';
import type { OfficeFacts } from './office-facts';
import { tellOrders } from './order-chapter';
import { createRandom } from './random';

/** Makes the function that tells a whole case from its arrival on, up to now. */
export function createCaseTeller(facts: OfficeFacts): (arrival: Arrival) => CaseStory {
  const drawMatter = createMatters(facts.seed, facts);
  return (arrival) => {
    const random = createRandom(facts.seed, 'case', arrival.index);
    const matter = drawMatter(random);
    const story = beginCase(facts, matter, arrival, random);
    const acceptedAt = tellIntake(story, matter, arrival.at);
    if (story.row.status === 'delivered') tellAftermath(story, arrival.at);
    if (acceptedAt === null) return story;
    const decidedAt = tellOrders(story, matter, acceptedAt);
    if (decidedAt === null) {
      tellClock(story, acceptedAt);
      return story;
    }
    const deliveredAt = tellDecision(story, acceptedAt, decidedAt);
    if (deliveredAt !== null) tellAftermath(story, deliveredAt);
    return story;
  };
}
