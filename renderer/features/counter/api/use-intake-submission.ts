import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Intake } from '#shared/domain/case/intake';
import type { CaseResult } from '#shared/domain/case/vocabulary';
import type { IntakeOutcome } from '#shared/ipc/commands/case-intake';
import type { CommandName } from '#shared/ipc/contract';
import { CommandFailed, sendCommand } from '../../../lib/command';

/** What the clerk does with the intake, with what its dialog asked for. */
export type IntakeAction =
  | { readonly type: 'accept' }
  | { readonly type: 'receive' }
  | { readonly type: 'acceptWithGaps'; readonly promisedDay: string }
  | { readonly type: 'notify'; readonly remark: string }
  | { readonly type: 'refuse'; readonly reason: string; readonly referral: string }
  | { readonly type: 'answer'; readonly result: CaseResult; readonly answer: string };

const STALE: readonly CommandName[] = [
  'case.list',
  'case.countWaiting',
  'case.findRelated',
  'case.findGapsWindow',
  'draft.list',
];

/** What is sent with every action. */
export interface SubmittedIntake {
  readonly intake: Intake;
  readonly draftId: string | null;
  readonly relatedToId: string | null;
}

function send({ type, ...asked }: IntakeAction, submitted: SubmittedIntake, key: string): Promise<IntakeOutcome> {
  const input = { ...submitted, ...asked };
  switch (type) {
    case 'accept':
      return sendCommand('case.accept', input, key);
    case 'receive':
      return sendCommand('case.receive', input, key);
    case 'acceptWithGaps':
      return sendCommand('case.acceptWithGaps', { promisedDay: '', ...input }, key);
    case 'notify':
      return sendCommand('case.notify', { remark: '', ...input }, key);
    case 'refuse':
      return sendCommand('case.refuse', { reason: '', referral: '', ...input }, key);
    case 'answer':
      return sendCommand('case.answer', { result: 'answered', answer: '', ...input }, key);
  }
}

/** Sends an intake. A second key press while it is under way does nothing; a repeat after a lost answer does it once. */
export function useIntakeSubmission() {
  const client = useQueryClient();
  const key = useRef<string | null>(null);
  const isUnderWay = useRef(false);
  const [isSending, setSending] = useState(false);

  const submit = async (action: IntakeAction, submitted: SubmittedIntake): Promise<IntakeOutcome | null> => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    setSending(true);
    key.current ??= crypto.randomUUID();
    try {
      const outcome = await send(action, submitted, key.current);
      key.current = null;
      for (const command of STALE) void client.invalidateQueries({ queryKey: [command] });
      return outcome;
    } catch (error) {
      // A plain refusal did nothing, so that the next try is a new one.
      if (error instanceof CommandFailed) key.current = null;
      throw error;
    } finally {
      isUnderWay.current = false;
      setSending(false);
    }
  };
  return { submit, isSending };
}
