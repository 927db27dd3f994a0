import { useEffect } from 'react';
import { useChange } from '../lib/use-command';

const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks the screen after `minutes` without a key or the mouse; main counts on its own besides. */
export function useIdleLock(minutes: number, isActive: boolean): void {
  const { mutate: lock } = useChange('session.lock', ['session.current']);
  useEffect(() => {
    if (!isActive) return;
    let timer = 0;
    const restart = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => lock({}), minutes * 60_000);
    };
    restart();
    for (const name of ACTIVITY) window.addEventListener(name, restart, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const name of ACTIVITY) window.removeEventListener(name, restart);
    };
  }, [minutes, isActive, lock]);
}
