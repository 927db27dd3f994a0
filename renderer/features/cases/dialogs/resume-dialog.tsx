import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { idSchema, instantSchema } from '#shared/ipc/primitives';
import { formatInstant } from '../../../lib/format';
import { useEndSuspension } from '../api/clock-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormSelect } from './form-fields';
import { InstantField } from './instant-field';
import { useActForm } from './use-act-form';

const schema = z.object({ requestId: idSchema, endsAt: instantSchema.nullable() });

/** Lets the clock run again (恢复计时); where several suspensions stand, one at a time. */
export function ResumeDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const end = useEndSuspension();
  const standing = view.suspensions.filter(({ state, endedAt }) => state === 'approved' && endedAt === null);
  const nameOf = (id: string) => {
    const each = standing.find((one) => one.id === id);
    if (each === undefined) return '';
    const ground = t(`words.suspensionGround.${each.ground}`);
    return t('clockRequest.standing', { ground, since: formatInstant(each.startsAt) });
  };
  const form = useActForm({
    schema,
    defaults: { requestId: standing[0]?.id ?? '', endsAt: null },
    latestVersion: view.version,
    send: async ({ requestId, endsAt }) => {
      const version = standing.find(({ id }) => id === requestId)?.version ?? 1;
      await end.mutateAsync({ requestId, version, endsAt });
      onDone('resume');
    },
  });
  const chosen = standing.find(({ id }) => id === form.form.watch('requestId'));
  return (
    <ActDialog title={t('clockRequest.resume.title')} act={form} width="xs" onClose={onClose}>
      <Typography color="textSecondary">{t('clockRequest.resume.note')}</Typography>
      {standing.length > 1 ? (
        <FormSelect
          control={form.control}
          name="requestId"
          label={t('clockRequest.suspension')}
          options={standing.map(({ id }) => id)}
          nameOf={nameOf}
          isFirst
        />
      ) : (
        <Typography>{nameOf(standing[0]?.id ?? '')}</Typography>
      )}
      <InstantField
        control={form.control}
        name="endsAt"
        label={t('clockRequest.endsAt')}
        hint={t('clockRequest.endsHint')}
        earliest={chosen?.startsAt ?? null}
        isFirst={standing.length === 1}
      />
    </ActDialog>
  );
}
