import type { CommandName, CommandOutput } from '#shared/ipc/contract';
import { useChange, useCommandQuery } from '../../lib/use-command';

type Approvals = CommandOutput<'approval.list'>;

/** A request to let a clock stand still, or for a later deadline, that waits for a manager's word. */
export type Approval =
  | ({ readonly kind: 'suspension' } & Approvals['suspensions'][number])
  | ({ readonly kind: 'extension' } & Approvals['extensions'][number]);

/** The requests of one kind; a kind that is added is one more section. */
export interface ApprovalSection {
  readonly kind: Approval['kind'];
  readonly items: readonly Approval[];
}

/** What a decision makes stale. */
const STALE: readonly CommandName[] = [
  'approval.list',
  'approval.count',
  'case.list',
  'case.get',
  'case.explainDeadline',
  'case.countWaiting',
];

/** Everything that waits, kind by kind, the oldest first. */
export function useApprovals() {
  const query = useCommandQuery('approval.list', {});
  const suspensions = (query.data?.suspensions ?? []).map((each) => ({ kind: 'suspension', ...each }) as const);
  const extensions = (query.data?.extensions ?? []).map((each) => ({ kind: 'extension', ...each }) as const);
  const sections: readonly ApprovalSection[] = [
    { kind: 'suspension', items: suspensions },
    { kind: 'extension', items: extensions },
  ];
  return { query, sections: sections.filter(({ items }) => items.length > 0) };
}

/** Sends a manager's word on either kind. */
export function useDecision() {
  const suspension = useChange('suspension.decide', STALE);
  const extension = useChange('extension.decide', STALE);
  const sender = { suspension, extension };
  return {
    isPending: suspension.isPending || extension.isPending,
    decide: ({ kind, request }: Approval, isApproved: boolean, reason: string) =>
      sender[kind].mutateAsync({ requestId: request.id, version: request.version, isApproved, reason }),
  };
}
