import { queryClient } from '../../lib/query-client';
import { useChange } from '../../lib/use-command';

const KEPT: readonly unknown[] = ['storage.state', 'setup.office', 'session.current'];

/** Signs the person out. Nothing of what this one was shown is kept for the next. */
export function useSignOut() {
  const { mutateAsync, isPending } = useChange('session.logout');
  const signOut = async () => {
    await mutateAsync({});
    // First the pages go, then what they were shown: a page still there would ask for it again.
    await queryClient.invalidateQueries({ queryKey: ['session.current'] });
    queryClient.removeQueries({ predicate: (query) => !KEPT.includes(query.queryKey[0]) });
  };
  return { signOut, isPending };
}
