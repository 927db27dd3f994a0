import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { caseCommands } from '#shared/ipc/commands/case';
import type { CommandOutput } from '#shared/ipc/contract';
import { useRevealCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.reveal'].input.pick({ reason: true });

/** Asks why the full details are needed; the reason goes into the log. */
export function RevealDialog(props: {
  readonly caseId: string;
  readonly onRevealed: (details: CommandOutput<'case.reveal'>) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const reveal = useRevealCase();
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: 1,
    send: async ({ reason }) => props.onRevealed(await reveal.mutateAsync({ caseId: props.caseId, reason })),
  });
  return (
    <ActDialog title={t('cases.person.reveal')} act={form} width="xs" onClose={props.onClose}>
      <Typography color="textSecondary">{t('cases.person.revealNote')}</Typography>
      <FormText control={form.control} name="reason" label={t('cases.person.revealReason')} isFirst />
    </ActDialog>
  );
}
