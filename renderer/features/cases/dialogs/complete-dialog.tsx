import { Alert, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HandedMaterial } from '#shared/domain/case/intake';
import { changeList, handedOf } from '#shared/domain/case/material-lines';
import { findMissing } from '#shared/domain/case/missing-materials';
import { caseCommands } from '#shared/ipc/commands/case';
import { useCompleteCase } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { MaterialTicks } from './material-ticks';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.complete'].input.pick({ materials: true });

/** The missing materials are in (补齐材料): the case is accepted on the day on which all are. */
export function CompleteDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const complete = useCompleteCase();
  const form = useActForm({
    schema,
    defaults: { materials: view.materials.map(handedOf) },
    latestVersion: view.version,
    send: async ({ materials }, version) => {
      const { paper } = await complete.mutateAsync({ caseId: view.id, version, materials });
      onDone('complete', paper);
    },
  });
  const handed = useWatch({ control: form.control, name: 'materials' });
  const lines = view.materials.map((seen, at) => ({ ...seen, ...handed[at] }));
  const missing = findMissing(handed).length;
  const change = (position: number, change: Partial<HandedMaterial>) =>
    form.form.setValue('materials', changeList(lines, position, change), { shouldDirty: true });
  return (
    <ActDialog title={t('cases.complete.title')} act={form} width="md" isBlocked={missing > 0} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.complete.note')}</Typography>
      <MaterialTicks lines={lines} onChange={change} />
      <Alert severity={missing > 0 ? 'warning' : 'success'} role="status">
        {missing > 0 ? t('cases.complete.stillMissing', { count: missing }) : t('cases.materials.complete')}
      </Alert>
    </ActDialog>
  );
}
