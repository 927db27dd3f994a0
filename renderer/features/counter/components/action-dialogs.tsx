import { MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialLine } from '#shared/domain/case/material-lines';
import { findMissing } from '#shared/domain/case/missing-materials';
import { CASE_RESULTS, type CaseKind, type CaseResult } from '#shared/domain/case/vocabulary';
import { ElementConditions } from '../../../components/element-conditions';
import { useFieldText } from '../../../lib/use-field-text';
import type { IntakeAction } from '../api/use-intake-submission';
import { ActionDialog } from './action-dialog';

interface DialogProps {
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly onSend: (action: IntakeAction) => void;
  readonly onClose: () => void;
}

/** Lists all that is missing before it is told, once. */
export function NotifyDialog({ lines, onSend, ...frame }: DialogProps & { readonly lines: readonly MaterialLine[] }) {
  const { t } = useTranslation();
  const [remark, setRemark] = useState('');
  const missing = findMissing(lines);
  return (
    <ActionDialog
      {...frame}
      title={t('counter.notifyTitle')}
      canConfirm={missing.length > 0}
      onConfirm={() => onSend({ type: 'notify', remark })}
    >
      <Typography>
        {missing.length === 0 ? t('counter.notifyNothing') : t('counter.notifyList', { count: missing.length })}
      </Typography>
      <ol style={{ margin: 0, paddingLeft: '1.5em' }}>
        {missing.map(({ position, material }) => (
          <li key={position}>
            {`${material.name}（${t('counter.materialNeedsText', {
              level: t(`words.materialLevel.${material.level}`),
              form: t(`words.materialForm.${material.form}`),
              copies: material.copies,
            })}）`}
          </li>
        ))}
      </ol>
      <TextField
        label={t('counter.notifyRemark')}
        value={remark}
        onChange={(event) => setRemark(event.target.value)}
        autoFocus
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </ActionDialog>
  );
}

/** Asks why the matter is not taken, and where the resident should go. */
export function RefuseDialog({ onSend, ...frame }: DialogProps) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const [reason, setReason] = useState('');
  const [referral, setReferral] = useState('');
  const [isTried, setTried] = useState(false);
  const isEmpty = isTried && reason.trim() === '';
  const confirm = () => {
    setTried(true);
    if (reason.trim() !== '') onSend({ type: 'refuse', reason, referral });
  };
  return (
    <ActionDialog {...frame} title={t('counter.refuseTitle')} onConfirm={confirm}>
      <TextField
        label={t('counter.refuseReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        autoFocus
        multiline
        minRows={3}
        error={isEmpty}
        helperText={isEmpty ? fieldText('required') : undefined}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        label={t('counter.referral')}
        value={referral}
        onChange={(event) => setReferral(event.target.value)}
        helperText={t('counter.referralHint')}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </ActionDialog>
  );
}

const USUAL_RESULT: Readonly<Record<CaseKind, CaseResult>> = {
  application: 'approved',
  appeal: 'answered',
  service: 'solved',
};

/** Asks what the resident was told while he waited. */
export function AnswerDialog(
  props: DialogProps & {
    readonly kind: CaseKind;
    readonly categoryCode: string | null;
    readonly gridId: string | null;
  },
) {
  const { kind, categoryCode, gridId, onSend, ...frame } = props;
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const [result, setResult] = useState<CaseResult>(USUAL_RESULT[kind]);
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const isEmpty = isTried && answer.trim() === '';
  const confirm = () => {
    setTried(true);
    if (answer.trim() !== '') onSend({ type: 'answer', result, answer });
  };
  return (
    <ActionDialog {...frame} title={t('counter.answerTitle')} onConfirm={confirm}>
      <ElementConditions categoryCode={categoryCode} gridId={gridId} isClosing />
      <TextField
        select
        label={t('counter.answerResult')}
        value={result}
        onChange={(event) => setResult(CASE_RESULTS.find((each) => each === event.target.value) ?? result)}
      >
        {CASE_RESULTS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`words.caseResult.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('counter.answerText')}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        autoFocus
        multiline
        minRows={3}
        error={isEmpty}
        helperText={isEmpty ? fieldText('required') : undefined}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </ActionDialog>
  );
}
