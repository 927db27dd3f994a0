import { Button, type ButtonProps } from '@mui/material';
import { useEffect, useRef } from 'react';

/** A button that is shut while its act is under way, and has the focus again afterwards unless something else took it. */
export function BusyButton({ loading, ...props }: ButtonProps & { readonly loading: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const wasLoading = useRef(false);
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (wasLoading.current && !loading && isNowhere) button.current?.focus();
    wasLoading.current = loading;
  }, [loading]);
  return <Button ref={button} loading={loading} {...props} />;
}
