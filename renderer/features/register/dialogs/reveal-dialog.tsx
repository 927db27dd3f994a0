import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { registerCommands } from '#shared/ipc/commands/register';
import type { PersonNumbers } from '#shared/ipc/commands/register-views';
import { FormDialog } from '../../../components/form-dialog';
import { useChange } from '../../../lib/use-command';
import { TextLine } from '../fields/form-lines';
import { frameOf } from './label-dialogs';
import type { PersonDialogProps } from './person-acts';
import { useRegisterForm } from './use-register-form';

const schema = registerCommands['register.revealResident'].input.pick({ reason: true });

/** Asks why the full numbers are needed; the reason goes into the log. */
export function RevealDialog(props: PersonDialogProps & { readonly onRevealed: (numbers: PersonNumbers) => void }) {
  const { t } = useTranslation();
  const { mutateAsync } = useChange('register.revealResident');
  const act = useRegisterForm({
    schema,
    defaults: { reason: '' },
    send: async ({ reason }) => props.onRevealed(await mutateAsync({ residentId: props.view.id, reason })),
    onClose: props.onClose,
    doneText: t('register.revealed'),
  });
  return (
    <FormDialog title={t('register.reveal')} {...frameOf(act, t('common.ok'))} onClose={props.onClose}>
      <Typography color="textSecondary">{t('register.revealNote')}</Typography>
      <TextLine control={act.control} name="reason" label={t('register.revealReason')} isFirst />
    </FormDialog>
  );
}
