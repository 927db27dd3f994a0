import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { SessionView } from '#shared/ipc/commands/session';
import type { OfficeView } from '#shared/ipc/commands/setup';
import type { CommandName } from '#shared/ipc/contract';
import { isAllowed } from '#shared/ipc/rights';

interface SessionContextValue {
  readonly session: SessionView;
  readonly office: OfficeView;
  /** Whether the person's role may send a command; main checks again. */
  may(command: CommandName): boolean;
}

const SessionContext = createContext<SessionContextValue | null>(null);

/** Gives the pages below it who is signed in, and at which office. */
export function SessionProvider(props: {
  readonly session: SessionView;
  readonly office: OfficeView;
  readonly children: ReactNode;
}) {
  const { session, office, children } = props;
  const value = useMemo(
    () => ({ session, office, may: (command: CommandName) => isAllowed(session.role, command) }),
    [session, office],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

/** Who is signed in, at which office, and what he may do. */
export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (value === null) throw new Error('useSession needs SessionProvider');
  return value;
}
