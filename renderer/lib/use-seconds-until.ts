import { useEffect, useState } from 'react';

const secondsUntil = (instant: string): number => Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1000));

/** Whole seconds until an instant of this computer's clock, counting down; null where there is none. */
export function useSecondsUntil(instant: string | null): number | null {
  const [seconds, setSeconds] = useState(instant === null ? null : secondsUntil(instant));
  useEffect(() => {
    const show = () => setSeconds(instant === null ? null : secondsUntil(instant));
    show();
    const timer = setInterval(show, 1000);
    return () => clearInterval(timer);
  }, [instant]);
  return seconds;
}
