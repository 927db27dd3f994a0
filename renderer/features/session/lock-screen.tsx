import type { SessionView } from '#shared/ipc/commands/session';

export function LockScreen(_props: { readonly session: SessionView }) {
  return <div>LockScreen</div>;
}
