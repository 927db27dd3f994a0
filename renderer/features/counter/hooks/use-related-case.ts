import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useNotices } from '../../../components/notice-provider';
import { useCommandQuery } from '../../../lib/use-command';
import { useRelated } from '../api/use-related';
import { groupRelated, rowsOf } from '../model/related-groups';
import type { useCounter } from './use-counter';

/** What is asked before the intake gives way to a case that is here already. */
export type RelatedDialog = 'attach' | 'reopen';

/** Known cases beside the form, and the one that is looked at. None of them ever stops the intake. */
export function useRelatedCase(counter: ReturnType<typeof useCounter>) {
  const { values, done, form } = counter;
  const navigate = useNavigate();
  const notices = useNotices();
  const { isAsked, found } = useRelated(values);
  const groups = groupRelated(found, done?.outcome.caseId ?? null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<RelatedDialog | null>(null);
  /** The field from which the view was opened, else the card that comes back with the list. */
  const cameFrom = useRef<Element | null>(null);
  const returnTo = useRef<string | null>(null);
  const isShown = done === null && rowsOf(groups).some(({ id }) => id === chosenId);
  const openId = isShown ? chosenId : null;
  const view = useCommandQuery('case.get', { caseId: openId ?? '' }, { enabled: openId !== null });

  useEffect(() => {
    if (!isShown) setChosenId(null);
  }, [isShown]);

  const open = (id: string) => {
    cameFrom.current = document.activeElement;
    returnTo.current = null;
    setChosenId(id);
  };
  const close = () => {
    const field = cameFrom.current;
    returnTo.current = openId;
    setChosenId(null);
    if (field instanceof HTMLElement && field.isConnected && field !== document.body) field.focus();
  };
  return {
    isAsked,
    isKnown: found !== undefined,
    groups,
    openId,
    view,
    dialog,
    setDialog,
    open,
    close,
    openFirst: () => {
      const [first] = rowsOf(groups);
      if (first !== undefined) open(first.id);
    },
    /** Puts the cursor back on the card whose case was looked at. */
    takeBack: (id: string, card: HTMLElement | null) => {
      if (card === null || returnTo.current !== id) return;
      returnTo.current = null;
      card.focus();
    },
    goOnLinked: (related: { readonly id: string; readonly number: string }) => {
      form.setValue('relatedCase', { id: related.id, number: related.number }, { shouldDirty: true });
      close();
    },
    unlink: () => form.setValue('relatedCase', null, { shouldDirty: true }),
    /** The intake has given way: main has removed the draft, and the page of the case takes over. */
    leaveFor: async (caseId: string, said: string) => {
      await counter.finish();
      notices.done(said);
      void navigate(`/cases/${caseId}`);
    },
  };
}

/** The known cases beside the form. */
export type RelatedCases = ReturnType<typeof useRelatedCase>;
