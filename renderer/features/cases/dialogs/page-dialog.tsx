import type { ComponentType } from 'react';
import { CallbackDialog } from './callback-dialog';
import { CompleteDialog } from './complete-dialog';
import { DecideDialog } from './decide-dialog';
import { DeliverDialog } from './deliver-dialog';
import type { CaseAct, CaseDialogProps, PageAct } from './dialog-props';
import { DispatchDialog } from './dispatch-dialog';
import { NoteDialog } from './note-dialog';
import { RateDialog } from './rate-dialog';
import { ReasonDialog } from './reason-dialog';
import { RefuseDialog } from './refuse-dialog';
import { RemedyDialog } from './remedy-dialog';
import { ReopenDialog } from './reopen-dialog';
import { ReplyDialog } from './reply-dialog';
import { RerouteDialog } from './reroute-dialog';
import { ReviewDialog } from './review-dialog';

/** The act whose dialog is open, and the order it is about. */
export interface OpenAct {
  readonly act: PageAct;
  readonly orderId: string | null;
}

const CASE_DIALOGS: Readonly<Record<CaseAct, ComponentType<CaseDialogProps>>> = {
  dispatch: DispatchDialog,
  complete: CompleteDialog,
  refuse: RefuseDialog,
  decide: DecideDialog,
  deliver: DeliverDialog,
  callback: CallbackDialog,
  rate: RateDialog,
  remedy: RemedyDialog,
  reviewRating: ReviewDialog,
  reopen: ReopenDialog,
  addNote: NoteDialog,
};

/** The dialog of the act that was begun. It stays while the case changes behind it, so that nothing typed is lost. */
export function PageDialog({ open, ...props }: CaseDialogProps & { readonly open: OpenAct }) {
  const { act } = open;
  const order = props.view.orders.find((each) => each.id === open.orderId);
  if (order === undefined) {
    const Body = Object.hasOwn(CASE_DIALOGS, act) ? CASE_DIALOGS[act as CaseAct] : null;
    return Body === null ? null : <Body {...props} />;
  }
  if (act === 'reply') return <ReplyDialog {...props} order={order} />;
  if (act === 'reroute') return <RerouteDialog {...props} order={order} />;
  if (act === 'return' || act === 'rework' || act === 'withdraw') {
    return <ReasonDialog {...props} order={order} act={act} />;
  }
  return null;
}
