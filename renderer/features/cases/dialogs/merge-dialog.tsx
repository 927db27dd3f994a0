import { Typography } from '@mui/material';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { type AlikeCase, alikeCaseSchema, caseCommands } from '#shared/ipc/commands/case';
import { useMergeCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import { AlikeField } from './alike-field';
import type { CaseDialogProps } from './dialog-props';
import { FormRadios, FormText } from './form-fields';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.merge'].input
  .pick({ orders: true, reason: true })
  .extend({ target: z.custom<AlikeCase | null>((value) => value !== null, 'required') });

/** Lets a case go on in another of the same matter (并案). */
export function MergeDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const merge = useMergeCase();
  const hasOpenOrder = view.orders.some((order) => OPEN_ORDER_STATUSES.includes(order.status));
  const form = useActForm({
    schema,
    defaults: { target: null, orders: 'withdraw', reason: '' },
    latestVersion: view.version,
    send: async ({ target, orders, reason }, version) => {
      const { id: intoId, version: intoVersion } = alikeCaseSchema.parse(target).case;
      await merge.mutateAsync({ caseId: view.id, version, intoId, intoVersion, orders, reason });
      onDone('merge');
    },
  });
  return (
    <ActDialog
      title={t('together.merge.title')}
      act={form}
      submitLabel={t('together.merge.submit')}
      width="md"
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('together.merge.note')}</Typography>
      <Controller
        control={form.control}
        name="target"
        render={({ field, fieldState: { error } }) => (
          <AlikeField
            caseId={view.id}
            value={field.value}
            isWrong={error !== undefined}
            fits={() => true}
            onChange={field.onChange}
          />
        )}
      />
      {hasOpenOrder && (
        <FormRadios
          control={form.control}
          name="orders"
          label={t('together.merge.orders')}
          options={['withdraw', 'move'] as const}
          nameOf={(choice) => t(`together.merge.${choice}`)}
        />
      )}
      <FormText control={form.control} name="reason" label={t('together.merge.reason')} rows={2} />
    </ActDialog>
  );
}
