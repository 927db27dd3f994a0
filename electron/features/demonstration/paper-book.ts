import type { PaperEntity } from '../../database/entities/paper.entity';
import { type PaperIssuer, paperScope, writePaperNumber } from '../paper/paper-number.service';
import type { CaseStory, DraftPaper } from './case-story';

/** Numbers the papers of the demonstration, each type from 1 in each year. */
export class PaperBook {
  readonly #serials = new Map<string, number>();

  constructor(private readonly issuer: PaperIssuer) {}

  /** The last serial of each scope. */
  get serials(): ReadonlyMap<string, number> {
    return this.#serials;
  }

  /** The papers of some cases, in the order in which they were made. */
  write(stories: readonly CaseStory[]): readonly PaperEntity[] {
    const drafts = stories.flatMap((story) => story.papers.map((draft) => ({ story, draft })));
    drafts.sort((left, right) => left.draft.at.localeCompare(right.draft.at));
    return drafts.map(({ story, draft }) => this.number(story, draft));
  }

  private number(story: CaseStory, { at, byName, model }: DraftPaper): PaperEntity {
    const scope = paperScope(model.type, this.issuer, at);
    const serial = (this.#serials.get(scope) ?? 0) + 1;
    this.#serials.set(scope, serial);
    return {
      id: story.random.id(Date.parse(at)),
      caseId: story.row.id,
      type: model.type,
      number: writePaperNumber(model.type, this.issuer.office, at, serial),
      content: { ...model, office: this.issuer.office },
      madeAt: at,
      madeByName: byName,
      printCount: 0,
    };
  }
}
