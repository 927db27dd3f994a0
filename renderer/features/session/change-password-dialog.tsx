export function ChangePasswordDialog(_props: { readonly onClose: () => void }) {
  return <div>ChangePasswordDialog</div>;
}
