import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { AskRatingDialog } from '../../../components/ask-rating-dialog';
import type { CaseDialogProps } from './dialog-props';

/** Asks the resident at the second screen, from the case's page. */
export function AskRating({ view, onDone, onClose }: CaseDialogProps) {
  const client = useQueryClient();
  const done = useRef(onDone);
  done.current = onDone;
  const answered = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['case.get'] });
    done.current('askRating');
  }, [client]);
  return <AskRatingDialog caseId={view.id} onAnswered={answered} onClose={onClose} />;
}
