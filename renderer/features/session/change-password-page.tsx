import type { SessionView } from '#shared/ipc/commands/session';

export function ChangePasswordPage(_props: { readonly session: SessionView }) {
  return <div>ChangePasswordPage</div>;
}
