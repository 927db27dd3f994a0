import { Typography } from '@mui/material';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type AlikeCase, alikeCaseSchema } from '#shared/ipc/commands/case';
import { useJoinOrder } from '../api/order-changes';
import { ActDialog } from './act-dialog';
import { AlikeField } from './alike-field';
import type { CaseDialogProps } from './dialog-props';
import { useActForm } from './use-act-form';

const schema = z.strictObject({ target: z.custom<AlikeCase | null>((value) => value !== null, 'required') });

/** Lets a case share the order of another (并入已有工单). */
export function JoinDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const join = useJoinOrder();
  const form = useActForm({
    schema,
    defaults: { target: null },
    latestVersion: view.version,
    send: async ({ target }, caseVersion) => {
      const { lead } = alikeCaseSchema.parse(target);
      if (lead === null) return;
      const { orderId, version } = lead;
      await join.mutateAsync({ orderId, version, caseId: view.id, caseVersion });
      onDone('join');
    },
  });
  return (
    <ActDialog
      title={t('together.join.title')}
      act={form}
      submitLabel={t('together.join.submit')}
      width="md"
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('together.join.note')}</Typography>
      <Controller
        control={form.control}
        name="target"
        render={({ field, fieldState: { error } }) => (
          <AlikeField
            caseId={view.id}
            value={field.value}
            isWrong={error !== undefined}
            fits={(row) => row.lead !== null}
            onChange={field.onChange}
          />
        )}
      />
    </ActDialog>
  );
}
