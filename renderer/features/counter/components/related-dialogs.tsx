import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { useChange } from '../../../lib/use-command';
import { useFailureText } from '../../../lib/use-failure-text';
import { useFieldText } from '../../../lib/use-field-text';
import type { useCounter } from '../hooks/use-counter';
import type { RelatedCases } from '../hooks/use-related-case';
import { ActionDialog } from './action-dialog';

interface DialogProps {
  readonly view: CaseView;
  readonly counter: ReturnType<typeof useCounter>;
  readonly related: RelatedCases;
}

const MAX_NOTE = 1000;
const MAX_REASON = 500;

/** What is asked before the intake gives way to the case beside it: nothing that was typed is lost unasked. */
export function RelatedDialogs(props: Omit<DialogProps, 'view'>) {
  const { dialog, view } = props.related;
  if (dialog === null || view.data === undefined) return null;
  return dialog === 'attach' ? (
    <AttachDialog {...props} view={view.data} />
  ) : (
    <ReopenDialog {...props} view={view.data} />
  );
}

/** Keeps what the resident says now with the case that is here already (关联到此件). */
function AttachDialog({ view, counter, related }: DialogProps) {
  const { t } = useTranslation();
  const { applicant, agent, hasAgent, content } = counter.values;
  const caller = hasAgent ? agent : applicant;
  const [text, setText] = useState(content.slice(0, MAX_NOTE));
  const [callerName, setCallerName] = useState(caller.name);
  const [phone, setPhone] = useState(caller.phone);
  const change = useChange('case.addNote', ['case.list', 'draft.list']);
  const { frame, field } = useWay(related, text, async () => {
    await counter.autosaver.flush();
    const note = { text, callerName, phone, draftId: counter.autosaver.draftId };
    const living = await change.mutateAsync({ caseId: view.id, ...note });
    await related.leaveFor(living.id, t('related.attached', { number: living.number }));
  });
  return (
    <ActionDialog {...frame} title={t('related.attachTitle')} confirmLabel={t('related.attach')}>
      <Typography>{t('related.attachNote', { number: view.mergedInto?.number ?? view.number })}</Typography>
      <TextField
        {...field}
        label={t('related.attachText')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MAX_NOTE } }}
      />
      <TextField
        label={t('related.caller')}
        value={callerName}
        onChange={(event) => setCallerName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <TextField
        label={t('related.phone')}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 30 } }}
      />
    </ActionDialog>
  );
}

/** Opens the closed case again, with what the resident says now as the reason (重新办理). */
function ReopenDialog({ view, counter, related }: DialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(counter.values.content.slice(0, MAX_REASON));
  const change = useChange('case.reopen', ['case.list', 'draft.list']);
  const { frame, field } = useWay(related, reason, async () => {
    await counter.autosaver.flush();
    const { draftId } = counter.autosaver;
    const input = { caseId: view.id, version: view.version, reason, ...(draftId === null ? {} : { draftId }) };
    const reopened = await change.mutateAsync(input);
    await related.leaveFor(reopened.id, t('cases.done.reopen'));
  });
  const until = view.reopenableUntil;
  return (
    <ActionDialog {...frame} title={t('related.reopenTitle')} confirmLabel={t('related.reopen')}>
      <Typography>{t('related.reopenNote', { number: view.number })}</Typography>
      {until !== null && (
        <Typography color="textSecondary">
          {t('related.reopenUntil', { day: addDays(businessDay(until), -1) })}
        </Typography>
      )}
      <TextField
        {...field}
        label={t('related.reopenReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MAX_REASON } }}
      />
    </ActionDialog>
  );
}

/** The frame and the main field of a way on: sent once at a time, only with its text, and whatever failed stays to be read. */
function useWay(related: RelatedCases, text: string, send: () => Promise<void>) {
  const failureText = useFailureText();
  const fieldText = useFieldText();
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const isEmpty = text.trim() === '';
  const onConfirm = () => {
    setTried(true);
    if (isEmpty || isBusy) return;
    setBusy(true);
    setFailure(null);
    send()
      .catch(setFailure)
      .finally(() => setBusy(false));
  };
  return {
    frame: {
      isBusy,
      failure: failure === null ? null : failureText(failure),
      onConfirm,
      onClose: () => related.setDialog(null),
    },
    field: {
      autoFocus: true,
      multiline: true,
      minRows: 3,
      error: isTried && isEmpty,
      helperText: isTried && isEmpty ? fieldText('required') : undefined,
    },
  };
}
