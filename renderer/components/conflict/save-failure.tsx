import { Alert } from '@mui/material';
import { CommandFailed } from '../../lib/command';
import { useFailureText } from '../../lib/use-failure-text';
import { ConflictAlert, type ConflictProps } from './conflict-alert';

/** Says why saving failed. Where another was faster, it tells who, shows both, and lets choose; what was typed stays. */
export function SaveFailure<F extends object>({
  error,
  conflict,
}: {
  readonly error: unknown;
  /** Null where nothing could have been changed meanwhile. */
  readonly conflict: ConflictProps<F> | null;
}) {
  const failureText = useFailureText();
  if (error === null) return null;
  const isConflict = error instanceof CommandFailed && error.failure.code === 'conflict';
  if (isConflict && conflict !== null) return <ConflictAlert {...conflict} />;
  return <Alert severity="error">{failureText(error)}</Alert>;
}
