import type { CommandOutput } from '#shared/ipc/contract';
import { useCommandQuery } from '../lib/use-command';

/** What the clerk can offer to somebody whose materials have gaps. */
export interface GapsOffer {
  readonly window: CommandOutput<'case.findGapsWindow'>['window'];
  readonly broken: CommandOutput<'case.findGapsWindow'>['broken'];
  readonly isLoading: boolean;
  /** Whether a day can be promised by this person at all. */
  readonly isAllowed: boolean;
}

/** Whose promise it is: the document's owner at the counter, or the applicant of a case, whose number is masked here. */
export type Promiser = { readonly documentNumber: string } | { readonly caseId: string };

/** Asks for the days that can be promised now, and for promises that this person broke. */
export function useGapsWindow(itemVersionId: string | null, promiser: Promiser): GapsOffer {
  const input = { documentNumber: '', caseId: null, ...promiser, itemVersionId: itemVersionId ?? '' };
  const { data, isPending } = useCommandQuery('case.findGapsWindow', input, { enabled: itemVersionId !== null });
  const [window, broken] = [data?.window ?? null, data?.broken ?? []];
  return { window, broken, isLoading: isPending, isAllowed: window !== null && broken.length === 0 };
}
