import type { FeatureHandlers } from '../../ipc/handlers';
import { type RatingDeps, RatingService } from './rating.service';

/** Handlers of ratings at the window. */
export function createRatingCommands(deps: RatingDeps): FeatureHandlers<'rating'> {
  const service = new RatingService(deps);
  return {
    'rating.ask': ({ caseId }, { actor }) => service.ask(actor, caseId),
    'rating.cancel': (_, { actor }) => service.cancel(actor),
    'rating.status': async () => service.status(),
    'rating.current': () => service.question(),
    'rating.answer': (input) => service.answer(input),
  };
}
