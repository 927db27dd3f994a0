import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { type SharedCase, sharedCaseSchema } from '#shared/ipc/commands/case-rows';
import type { CaseView, PaperView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { useNotices } from '../../components/notice-provider';
import { usePaperOpener } from '../../components/paper-opener';
import { useSignOrder } from './api/order-changes';
import type { CaseAct, OrderAct, PageAct } from './dialogs/dialog-props';
import type { OpenAct } from './dialogs/page-dialog';

const handedOver = sharedCaseSchema.array();

function readOthers(state: unknown): readonly SharedCase[] {
  return handedOver.safeParse(state).data ?? [];
}

/** What the person is doing on the case's page: the open dialog, the telling afterwards, and where the focus goes. */
export function usePageActs(view: CaseView | undefined) {
  const { t } = useTranslation();
  const notices = useNotices();
  const papers = usePaperOpener();
  const client = useQueryClient();
  const sign = useSignOrder();
  const heading = useRef<HTMLHeadingElement>(null);
  const next = useRef<OpenAct | null>(null);
  const [open, setOpen] = useState<OpenAct | null>(null);
  const [params, setParams] = useSearchParams();

  const isAskedToDispatch = params.get('act') === 'dispatch' && view !== undefined;
  // The list hands the cases over that were ticked beside this one; the address is for one alone.
  const others = useRef(readOthers(useLocation().state)).current;
  const mayDispatch = view?.allowed.includes('dispatch') === true;
  useEffect(() => {
    if (!isAskedToDispatch) return;
    if (mayDispatch) setOpen({ act: 'dispatch', orderId: null, others });
    setParams({}, { replace: true });
  }, [isAskedToDispatch, mayDispatch, others, setParams]);

  /** A button whose act is done is gone; then the focus goes to the page's heading, not to nowhere. */
  const keepFocus = () =>
    window.setTimeout(() => {
      if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
    });
  const close = () => {
    setOpen(null);
    keepFocus();
  };
  const tell = (act: PageAct, paper?: PaperView | null) => {
    const action = paper ? { label: t('cases.papers.openMade'), run: () => papers.open(paper) } : undefined;
    notices.done(t(`cases.done.${act}`), action);
  };
  const done = (act: PageAct, paper?: PaperView | null) => {
    close();
    tell(act, paper);
  };
  const isShown = view !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the case is there; the helper is new at every drawing.
  useEffect(() => {
    if (isShown) keepFocus();
  }, [isShown]);
  const signed = () => {
    keepFocus();
    tell('sign');
    setOpen(next.current);
    next.current = null;
  };
  const failedToSign = (error: unknown) => {
    next.current = null;
    notices.failed(error);
    // Somebody else was faster: show at once how the order stands now.
    void client.invalidateQueries({ queryKey: ['case.get'] });
  };
  const signNow = (order: OrderView) =>
    sign.mutate({ orderId: order.id, version: order.version }, { onSuccess: signed, onError: failedToSign });
  const beginOnCase = (act: CaseAct) => setOpen({ act, orderId: null });
  const beginOnOrder = (act: OrderAct, order: OrderView, other?: SharedCase) => {
    // While a signature is on its way the order is about to change: what is begun now opens as soon as it has.
    if (sign.isPending) next.current = act === 'sign' ? null : { act, orderId: order.id };
    else if (act === 'sign') signNow(order);
    else setOpen({ act, orderId: order.id, others: other === undefined ? [] : [other] });
  };
  const signingOrderId = sign.isPending ? sign.variables.orderId : null;
  return { open, close, done, beginOnCase, beginOnOrder, signingOrderId, heading };
}
