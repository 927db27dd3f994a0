import type { CaseAct } from '#shared/domain/case/case-acts';
import type { OrderAct } from '#shared/domain/case/order-acts';
import type { CaseView, OrderView, PaperView } from '#shared/ipc/commands/case-views';

/** An act that a dialog or button of the case's page does. */
export type PageAct = Exclude<CaseAct, 'reveal'> | OrderAct;

/** What every dialog of a case's act is given. `onDone` closes it and tells; a paper that was made can be opened. */
export interface CaseDialogProps {
  readonly view: CaseView;
  readonly onDone: (act: PageAct, paper?: PaperView | null) => void;
  readonly onClose: () => void;
}

/** What every dialog of an order's act is given. */
export interface OrderDialogProps extends CaseDialogProps {
  readonly order: OrderView;
}
