import { useCommandQuery } from '../../../lib/use-command';

/** The communities that the asker sees. */
export const useCommunities = () =>
  (useCommandQuery('organisation.list', {}).data ?? []).filter(({ kind }) => kind === 'community');
