import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { CommandFailed, sendCommand } from '../../../lib/command';
import { Autosaver, NOTHING_SAVED, type SaveState } from '../model/autosaver';
import { type CounterValues, emptyValues } from '../model/counter-values';

/** Pause after the first unsaved key; with the save itself well under the five seconds that a crash may cost. */
const PAUSE_MS = 2_000;

function runLater(act: () => void): () => void {
  const timer = window.setTimeout(act, PAUSE_MS);
  return () => window.clearTimeout(timer);
}

async function saveDraft(id: string | null, content: CounterValues) {
  try {
    return await sendCommand('draft.save', { id, content });
  } catch (error) {
    // The draft was discarded in another window: what is typed here is kept as a new one.
    const isGone = error instanceof CommandFailed && error.failure.code === 'not-found';
    if (!isGone || id === null) throw error;
    return sendCommand('draft.save', { id: null, content });
  }
}

const isEmpty = (values: CounterValues) => JSON.stringify(values) === JSON.stringify(emptyValues());

/** Keeps the form's values in a draft while they are typed. */
export function useAutosave(form: UseFormReturn<CounterValues>, earlier: Autosaver<CounterValues> | undefined) {
  const [state, setState] = useState<SaveState>(NOTHING_SAVED);
  const [autosaver] = useState(() => earlier ?? new Autosaver<CounterValues>({ save: saveDraft, later: runLater }));
  useEffect(() => {
    autosaver.open(setState);
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (autosaver.draftId !== null || !isEmpty(values)) autosaver.changed(structuredClone(values));
      },
    });
    return () => {
      stop();
      void autosaver.close();
    };
  }, [autosaver, form]);
  return { autosaver, state };
}
