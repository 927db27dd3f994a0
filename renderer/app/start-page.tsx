import { Navigate } from 'react-router';
import type { Role } from '#shared/domain/people/roles';
import { useSession } from '../components/session-context';

/** Where each role's day begins. */
const START: Readonly<Record<Role, string>> = {
  clerk: '/counter',
  coordinator: '/pool',
  handler: '/orders',
  manager: '/summary',
  administrator: '/settings',
};

/** Leads to the page on which the person's day begins. */
export function StartPage() {
  const { session } = useSession();
  return <Navigate to={START[session.role]} replace />;
}
