/** Every code a command can fail with. The window turns a code into words by the catalogue key `errors.<code>`. */
export const ERROR_CODES = [
  'unknown-command',
  'untrusted-sender',
  'not-signed-in',
  'screen-locked',
  'password-change-required',
  'forbidden',
  'invalid-input',
  'input-too-large',
  'not-found',
  'conflict',
  'busy',
  'starting',
  'server-lost',
  'server-full',
  'server-rights',
  'moving',
  'server-unfit',
  'internal',
  'office-exists',
  'office-missing',
  'wrong-credentials',
  'account-locked',
  'account-inactive',
  'username-taken',
  'last-administrator',
  'password-unchanged',
  'item-missing',
  'case-state',
  'reopen-late',
  'rating-ended',
  'order-state',
  'order-open',
  'steps-undone',
  'no-lead-reply',
  'cases-unfit',
  'return-late',
  'return-by-manager',
  'manager-needed',
  'merge-self',
  'merge-kind',
  'merge-promise',
  'case-merged',
  'living-case-closed',
  'materials-missing',
  'nothing-missing',
  'request-decided',
  'extension-late',
  'extension-asked',
  'extension-used',
  'extension-too-long',
  'main-materials-missing',
  'gaps-impossible',
  'gaps-day',
  'gaps-promise-broken',
  'gaps-open',
  'gaps-unnamed',
  'application-only',
  'card-state',
  'unit-unsuitable',
  'unit-repeated',
  'unit-in-use',
  'deadline-outside',
  'notice-unclear',
  'funding-missing',
  'waiver-state',
  'supervision-state',
  'file-too-large',
  'file-type',
  'file-damaged',
  'seal-broken',
  'printer-missing',
  'print-failed',
  'paper-missing',
  'matrix-draft',
  'matrix-findings',
  'stand-in-twice',
  'summary-signed',
  'summary-future',
  'summary-open-month',
  'summary-unbalanced',
] as const;

/** Code of a failure that the user can understand. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a failed command answers: a code, words' parameters, bad fields (`path → field code`), and the request's id for the log. */
export interface CommandFailure {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string;
}

/** A command's answer: nothing is thrown across the border, because Electron would pass only the message. */
export type CommandReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CommandFailure };
