/** What a key of the counter does. */
export type CounterKeyAction =
  | 'accept'
  | 'acceptWithGaps'
  | 'answer'
  | 'receive'
  | 'notify'
  | 'refuse'
  | 'agent'
  | 'print'
  | 'askRating'
  | 'openRelated'
  | 'allIn'
  | 'saveDraft'
  | 'clear'
  | 'help'
  | 'kind1'
  | 'kind2'
  | 'kind3';

interface CounterKey {
  /** As the screen shows it. */
  readonly shown: string;
  /** As `aria-keyshortcuts` names it. */
  readonly aria: string;
  readonly key: string;
  readonly isCtrl: boolean;
}

const plain = (key: string): CounterKey => ({ shown: key, aria: key, key, isCtrl: false });
const ctrl = (key: string): CounterKey => ({ shown: `Ctrl+${key}`, aria: `Control+${key}`, key, isCtrl: true });

/** The counter's keys. F10, F11 and F12 are left to the window, Alt and a digit to the navigation. */
export const COUNTER_KEYS: Readonly<Record<CounterKeyAction, CounterKey>> = {
  accept: ctrl('Enter'),
  acceptWithGaps: { shown: 'Ctrl+G', aria: 'Control+G', key: 'g', isCtrl: true },
  answer: plain('F4'),
  receive: ctrl('F2'),
  notify: plain('F2'),
  refuse: plain('F3'),
  agent: plain('F6'),
  print: plain('F7'),
  askRating: plain('F5'),
  openRelated: { shown: 'Ctrl+D', aria: 'Control+D', key: 'd', isCtrl: true },
  allIn: plain('F8'),
  saveDraft: plain('F9'),
  clear: ctrl('Delete'),
  help: plain('F1'),
  kind1: ctrl('1'),
  kind2: ctrl('2'),
  kind3: ctrl('3'),
};

interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key stroke means at the counter; null where it is only typing. */
export function readStroke({ key, ctrlKey, altKey, metaKey }: Stroke): CounterKeyAction | null {
  if (altKey || metaKey) return null;
  const entries = Object.entries(COUNTER_KEYS) as [CounterKeyAction, CounterKey][];
  // With Caps Lock on a letter comes as its capital.
  const stroke = key.toLowerCase();
  return entries.find(([, own]) => own.key.toLowerCase() === stroke && own.isCtrl === ctrlKey)?.[0] ?? null;
}
