import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatYuan, parseYuan } from '#shared/domain/money/amount';
import type { FundingView } from '#shared/ipc/commands/funding-views';
import { optionalText } from '#shared/ipc/primitives';
import { useNotices } from '../../../components/notice-provider';
import { useConfirmFunding } from '../api/funding';
import { ActDialog } from './act-dialog';
import { FormText } from './form-fields';
import { useActForm } from './use-act-form';

const readReceived = (yuan: string) => (/^0+(\.0{1,2})?$/.test(yuan.trim()) ? 0 : parseYuan(yuan));

function schemaFor(amountFen: number) {
  return z.object({ yuan: z.string(), note: optionalText(300) }).superRefine(({ yuan, note }, context) => {
    const received = readReceived(yuan);
    if (received === null) context.addIssue({ code: 'custom', path: ['yuan'], message: 'amount' });
    else if (received !== amountFen && note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
    }
  });
}

/** The unit confirms that the money has come (经费确认); another sum needs a word why. */
export function ConfirmFundingDialog(props: {
  readonly funding: FundingView;
  readonly unitName: string;
  readonly onClose: () => void;
}) {
  const { funding, unitName, onClose } = props;
  const { t } = useTranslation();
  const notices = useNotices();
  const confirm = useConfirmFunding();
  const form = useActForm({
    schema: schemaFor(funding.amountFen),
    defaults: { yuan: formatYuan(funding.amountFen), note: '' },
    latestVersion: funding.version,
    send: async ({ yuan, note }, version) => {
      const receivedFen = readReceived(yuan) ?? 0;
      await confirm.mutateAsync({ fundingId: funding.id, version, receivedFen, note });
      notices.done(t('funding.confirm.done'));
      onClose();
    },
  });
  const sent = { amount: formatYuan(funding.amountFen), source: funding.source };
  return (
    <ActDialog title={`${t('funding.confirm.title')} · ${unitName}`} act={form} onClose={onClose}>
      <Typography>{t('funding.confirm.sent', sent)}</Typography>
      <FormText control={form.control} name="yuan" label={t('funding.confirm.received')} isFirst />
      <FormText
        control={form.control}
        name="note"
        label={t('funding.confirm.note')}
        hint={t('funding.confirm.noteHint')}
        rows={2}
      />
    </ActDialog>
  );
}
