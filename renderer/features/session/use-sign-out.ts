import { queryClient } from '../../lib/query-client';
import { useChange } from '../../lib/use-command';

const KEPT: readonly unknown[] = ['setup.office', 'session.current'];

/** Signs the person out. The next one begins at the start, with nothing of what this one was shown. */
export function useSignOut() {
  const { mutateAsync, isPending } = useChange('session.logout');
  const signOut = async () => {
    await mutateAsync({});
    // First the pages go, then what they were shown: a page still there would ask for it again.
    await queryClient.invalidateQueries({ queryKey: ['session.current'] });
    window.location.hash = '#/';
    queryClient.removeQueries({ predicate: (query) => !KEPT.includes(query.queryKey[0]) });
  };
  return { signOut, isPending };
}
