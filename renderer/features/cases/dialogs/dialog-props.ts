import type { SharedCase } from '#shared/ipc/commands/case-rows';
import type { CASE_ACTS, CaseView, PaperView } from '#shared/ipc/commands/case-views';
import type { ORDER_ACTS, OrderView } from '#shared/ipc/commands/order-views';

/** An act on a case that its page offers in the header. */
export type CaseAct = Exclude<(typeof CASE_ACTS)[number], 'reveal'>;
/** An act on an order that its card offers. */
export type OrderAct = (typeof ORDER_ACTS)[number];
/** An act that a dialog or button of the case's page does. */
export type PageAct = CaseAct | OrderAct;

/** What every dialog of a case's act is given. `onDone` closes it and tells; a paper that was made can be opened. */
export interface CaseDialogProps {
  readonly view: CaseView;
  /** Cases that the act is about beside the page's own; none where not given. */
  readonly others?: readonly SharedCase[];
  readonly onDone: (act: PageAct, paper?: PaperView | null) => void;
  readonly onClose: () => void;
}

/** What every dialog of an order's act is given. */
export interface OrderDialogProps extends CaseDialogProps {
  readonly order: OrderView;
}
