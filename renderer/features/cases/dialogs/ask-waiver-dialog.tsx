import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { fundingCommands } from '#shared/ipc/commands/funding';
import { useNotices } from '../../../components/notice-provider';
import { useAskWaiver } from '../api/funding';
import { ActDialog } from './act-dialog';
import { FormText } from './form-fields';
import type { AssessedUnit } from './money-line';
import { useActForm } from './use-act-form';

const schema = fundingCommands['funding.askWaiver'].input.pick({ reason: true });

/** Asks a manager to waive the money for an order to a unit (申请免拨). */
export function AskWaiverDialog(props: {
  readonly caseId: string;
  readonly unit: AssessedUnit;
  readonly onClose: () => void;
}) {
  const { caseId, unit, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const ask = useAskWaiver();
  const form = useActForm({
    schema,
    defaults: { reason: '' },
    latestVersion: 1,
    send: async ({ reason }) => {
      await ask.mutateAsync({ caseId, unitId: unit.unitId, reason });
      notices.done(t('funding.ask.done'));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t('funding.ask.title', { unit: unit.unitName })}
      act={form}
      submitLabel={t('funding.ask.submit')}
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('funding.ask.text')}</Typography>
      <FormText control={form.control} name="reason" label={t('funding.ask.reason')} rows={3} isFirst />
    </ActDialog>
  );
}
