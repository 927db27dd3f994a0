import { type ComponentType, useState } from 'react';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { AskRating } from './ask-rating';
import { AssignDialog } from './assign-dialog';
import { CallbackDialog } from './callback-dialog';
import { CaseAtHandContext, useHeldCase } from './case-at-hand';
import { CompleteDialog } from './complete-dialog';
import { CompleteWithGapsDialog } from './complete-with-gaps-dialog';
import { DecideDialog } from './decide-dialog';
import { DeliverDialog } from './deliver-dialog';
import { DetachDialog } from './detach-dialog';
import type { CaseAct, CaseDialogProps, PageAct } from './dialog-props';
import { DispatchDialog } from './dispatch-dialog';
import { AcceptDialog, HandInDialog, NotifyDialog } from './examine-dialog';
import { ExtendDialog } from './extend-dialog';
import { FillGapsDialog } from './fill-gaps-dialog';
import { ForgiveGapsDialog } from './forgive-gaps-dialog';
import { JoinDialog } from './join-dialog';
import { MergeDialog } from './merge-dialog';
import { NoteDialog } from './note-dialog';
import { RateDialog } from './rate-dialog';
import { ReasonDialog } from './reason-dialog';
import { RefuseDialog } from './refuse-dialog';
import { RemedyDialog } from './remedy-dialog';
import { ReopenDialog } from './reopen-dialog';
import { ReplyDialog } from './reply-dialog';
import { RerouteDialog } from './reroute-dialog';
import { ResumeDialog } from './resume-dialog';
import { ReviewDialog } from './review-dialog';
import { SplitDialog } from './split-dialog';
import { SuspendDialog } from './suspend-dialog';
import { UndoMergeDialog } from './undo-merge-dialog';

/** The act whose dialog is open, and the order it is about. */
export interface OpenAct {
  readonly act: PageAct;
  readonly orderId: string | null;
  /** Cases that the act is about beside the page's own: dispatched together, or the one to take off an order. */
  readonly others?: readonly SharedCase[];
}

const CASE_DIALOGS: Readonly<Record<CaseAct, ComponentType<CaseDialogProps>>> = {
  dispatch: DispatchDialog,
  assignByManager: AssignDialog,
  accept: AcceptDialog,
  notify: NotifyDialog,
  complete: CompleteDialog,
  handIn: HandInDialog,
  refuse: RefuseDialog,
  decide: DecideDialog,
  deliver: DeliverDialog,
  callback: CallbackDialog,
  askRating: AskRating,
  rate: RateDialog,
  remedy: RemedyDialog,
  reviewRating: ReviewDialog,
  reopen: ReopenDialog,
  addNote: NoteDialog,
  join: JoinDialog,
  merge: MergeDialog,
  split: SplitDialog,
  undoMerge: UndoMergeDialog,
  completeWithGaps: CompleteWithGapsDialog,
  fillGaps: FillGapsDialog,
  forgiveGaps: ForgiveGapsDialog,
  suspend: SuspendDialog,
  resume: ResumeDialog,
  extend: ExtendDialog,
};

const isAllowed = (view: CaseView, { act, orderId }: OpenAct): boolean => {
  const allowed: readonly PageAct[] = [
    ...view.allowed.filter((each) => each !== 'reveal'),
    ...view.orders.filter(({ id }) => id === orderId).flatMap((order) => order.allowed),
  ];
  return allowed.includes(act);
};

/**
 * The dialog of the act that was begun. It stays while the case changes behind it, so that nothing typed is lost, and goes
 * on showing what the person saw until he asks for the newest.
 */
export function PageDialog({ open, view, ...props }: CaseDialogProps & { readonly open: OpenAct }) {
  const { shown, atHand } = useHeldCase(view, (latest) => isAllowed(latest, open));
  const found = shown.orders.find((each) => each.id === open.orderId);
  const [first] = useState(found);
  return (
    <CaseAtHandContext value={atHand}>
      <ActBody {...props} open={open} view={shown} order={found ?? first} />
    </CaseAtHandContext>
  );
}

function ActBody({
  open,
  order,
  ...props
}: CaseDialogProps & { readonly open: OpenAct; readonly order: OrderView | undefined }) {
  const { act } = open;
  if (order === undefined) {
    const Body = Object.hasOwn(CASE_DIALOGS, act) ? CASE_DIALOGS[act as CaseAct] : null;
    return Body === null ? null : <Body {...props} others={open.others ?? []} />;
  }
  const [other] = open.others ?? [];
  if (act === 'detach') return other === undefined ? null : <DetachDialog {...props} order={order} taken={other} />;
  if (act === 'reply') return <ReplyDialog {...props} order={order} />;
  if (act === 'reroute') return <RerouteDialog {...props} order={order} />;
  if (act === 'return' || act === 'rework' || act === 'withdraw') {
    return <ReasonDialog {...props} order={order} act={act} />;
  }
  return null;
}
