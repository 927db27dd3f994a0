import { useEffect, useRef } from 'react';
import { type CounterKeyAction, readStroke } from '../model/counter-keys';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));

/** Hears the counter's keys anywhere on the page, but not while a dialog or an open list has the keyboard. */
export function useCounterKeys(onAct: (action: CounterKeyAction) => void, isActive: boolean): void {
  const act = useRef(onAct);
  useEffect(() => {
    act.current = onAct;
  });
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]') !== null) return;
      const isQuestion = event.key === '?' && !isTyping(event.target);
      const action = isQuestion ? 'help' : readStroke(event);
      if (action === null) return;
      event.preventDefault();
      act.current(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isActive]);
}
