import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaiverView } from '#shared/ipc/commands/funding-views';
import { useNotices } from '../../../components/notice-provider';
import { useChange } from '../../../lib/use-command';
import { useFieldText } from '../../../lib/use-field-text';
import { FormFrame } from './form-frame';

/** What a manager does with a waiver. */
export type WaiverAct = 'grant' | 'refuse' | 'end';

const STALE = ['funding.listWaivers', 'funding.countWaiting', 'funding.assess', 'case.get'] as const;
const DONE = { grant: 'granted', refuse: 'refused', end: 'ended' } as const;

/** Grants, refuses or ends a waiver. A refusal and an end have their reason. */
export function WaiverDialog(props: {
  readonly act: WaiverAct;
  readonly waiver: WaiverView;
  readonly onClose: () => void;
}) {
  const { act, waiver, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const fieldText = useFieldText();
  const decide = useChange('funding.decideWaiver', STALE);
  const end = useChange('funding.endWaiver', STALE);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const isBad = act !== 'grant' && note.trim() === '';
  const unit = waiver.unitId === null ? t('funding.waiver.everyCommunity') : waiver.unitName;
  const submit = () => {
    setTried(true);
    if (isBad) return;
    const which = { waiverId: waiver.id, version: waiver.version, note };
    const done = {
      onSuccess: () => {
        notices.done(t(`funding.waiver.${DONE[act]}`));
        onClose();
      },
    };
    if (act === 'end') end.mutate(which, done);
    else decide.mutate({ ...which, isGranted: act === 'grant' }, done);
  };
  return (
    <FormFrame
      title={t(`funding.waiver.${act}Title`, { unit })}
      submitLabel={t(`funding.waiver.${act}`)}
      isHarmful={act !== 'grant'}
      isBusy={decide.isPending || end.isPending}
      error={decide.error ?? end.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {waiver.caseId !== null && <Typography>{`${waiver.caseNumber}　${waiver.subject}`}</Typography>}
      <Typography>{t('funding.waiver.reasonGiven', { reason: waiver.reason })}</Typography>
      {act === 'end' && <Typography color="textSecondary">{t('funding.waiver.endText')}</Typography>}
      <TextField
        autoFocus
        multiline
        minRows={2}
        label={t(act === 'grant' ? 'funding.waiver.note' : 'funding.waiver.noteRequired')}
        value={note}
        error={isTried && isBad}
        helperText={isTried && isBad ? fieldText('required') : undefined}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
    </FormFrame>
  );
}
