import type { Arrival } from './arrivals';
import type { CaseStory } from './case-story';
import { tellClock } from './clock-chapter';
import { tellAftermath, tellDecision } from './closing-chapter';
import { waitForGaps } from './gaps-chapter';
import { beginCase, tellIntake } from './intake-chapter';
import { createMatters, type Matter } from './matters';
import type { OfficeFacts } from './office-facts';
import { tellOrders } from './order-chapter';
import { createRandom } from './random';
import { LastAppeals, placeAt, tellSameMatter } from './same-matter-chapter';

/** Tells cases from their arrival on, up to now. One teller tells those that are kept together. */
export class CaseTeller {
  readonly #last = new LastAppeals();
  readonly #drawMatter;

  constructor(private readonly facts: OfficeFacts) {
    this.#drawMatter = createMatters(facts.seed, facts);
  }

  /** A whole case. */
  tell(arrival: Arrival): CaseStory {
    const random = createRandom(this.facts.seed, 'case', arrival.index);
    const drawn = this.#drawMatter(random);
    const first = drawn.kind === 'appeal' ? this.#last.find(this.facts, arrival) : null;
    const matter = first?.matter ?? drawn;
    const story = beginCase(this.facts, matter, arrival, random);
    if (first !== null) placeAt(story, first);
    const acceptedAt = tellIntake(story, matter, arrival.at);
    if (story.row.status === 'delivered') tellAftermath(story, arrival.at);
    if (acceptedAt === null || (first !== null && tellSameMatter(story, first, acceptedAt))) return story;
    this.tellHandling(story, matter, acceptedAt);
    if (matter.kind === 'appeal') this.#last.keep({ story, matter });
    return story;
  }

  private tellHandling(story: CaseStory, matter: Matter, acceptedAt: number): void {
    const handledAt = tellOrders(story, matter, acceptedAt);
    const decidedAt = handledAt === null ? null : waitForGaps(story, handledAt);
    if (decidedAt === null) {
      tellClock(story, acceptedAt);
      return;
    }
    const deliveredAt = tellDecision(story, acceptedAt, decidedAt);
    if (deliveredAt !== null) tellAftermath(story, deliveredAt);
  }
}
