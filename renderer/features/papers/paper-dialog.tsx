import type { PaperView } from '#shared/ipc/commands/case-views';

export function PaperDialog(_props: { readonly paper: PaperView; readonly onClose: () => void }) {
  return <div>PaperDialog</div>;
}
