import type { OfficeView } from '#shared/ipc/commands/setup';

export function LoginPage(_props: { readonly office: OfficeView }) {
  return <div>LoginPage</div>;
}
