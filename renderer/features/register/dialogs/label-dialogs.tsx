import { useTranslation } from 'react-i18next';
import { RESIDENT_LABELS } from '#shared/domain/register/vocabulary';
import { registerCommands } from '#shared/ipc/commands/register';
import type { LabelView } from '#shared/ipc/commands/register-views';
import { FormDialog } from '../../../components/form-dialog';
import { useChange } from '../../../lib/use-command';
import { ChoiceLine, DayLine, TextLine } from '../fields/form-lines';
import { PERSON_QUERIES, type PersonDialogProps } from './person-acts';
import { useRegisterForm } from './use-register-form';

const given = registerCommands['register.giveLabel'].input.omit({ residentId: true, version: true });
const ended = registerCommands['register.endLabel'].input.pick({ toDay: true, reason: true });

/** Marks a person, from a day on, by somebody's word. */
export function GiveLabelDialog({ view, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.giveLabel', PERSON_QUERIES);
  const act = useRegisterForm({
    schema: given,
    defaults: { label: 'lone-elder', fromDay: view.today, toDay: null, source: '' },
    send: (values) => mutateAsync({ residentId: view.id, version: view.version, ...values }),
    onClose,
  });
  const { control } = act;
  return (
    <FormDialog title={t('register.giveLabel')} {...frameOf(act, t('common.save'))} onClose={onClose}>
      <ChoiceLine
        control={control}
        name="label"
        label={t('register.label')}
        options={RESIDENT_LABELS}
        nameOf={(label) => t(`words.residentLabel.${label}`)}
        isFirst
      />
      <DayLine control={control} name="fromDay" label={t('register.fromDay')} />
      <DayLine control={control} name="toDay" label={t('register.toDay')} hint={t('register.toDayHint')} />
      <TextLine control={control} name="source" label={t('register.source')} hint={t('register.sourceHint')} />
    </FormDialog>
  );
}

/** Ends a label on a day. */
export function EndLabelDialog({ view, label, onClose }: PersonDialogProps & { readonly label: LabelView }) {
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.endLabel', PERSON_QUERIES);
  const act = useRegisterForm({
    schema: ended,
    defaults: { toDay: view.today, reason: '' },
    send: (values) => mutateAsync({ residentId: view.id, version: view.version, labelId: label.id, ...values }),
    onClose,
  });
  const title = t('register.endLabelTitle', { label: t(`words.residentLabel.${label.label}`) });
  return (
    <FormDialog title={title} {...frameOf(act, t('common.save'))} onClose={onClose}>
      <DayLine control={act.control} name="toDay" label={t('register.toDay')} />
      <TextLine control={act.control} name="reason" label={t('register.endReason')} isFirst />
    </FormDialog>
  );
}

/** What a dialog's frame takes from its form. */
export function frameOf(
  act: { readonly error: unknown; readonly isPending: boolean; readonly submit: () => void },
  submitLabel: string,
) {
  return { error: act.error, isPending: act.isPending, onSubmit: act.submit, submitLabel };
}
