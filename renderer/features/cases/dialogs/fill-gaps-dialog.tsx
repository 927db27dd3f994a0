import { Alert, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HandedMaterial } from '#shared/domain/case/intake';
import { changeList } from '#shared/domain/case/material-lines';
import { findMissing } from '#shared/domain/case/missing-materials';
import { caseCommands } from '#shared/ipc/commands/case';
import { useFillGaps } from '../api/clock-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { MaterialTicks } from './material-ticks';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.fillGaps'].input.pick({ materials: true });

/** What was promised has come (补交容缺材料), or a part of it. */
export function FillGapsDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const fill = useFillGaps();
  const form = useActForm({
    schema,
    defaults: { materials: view.materials.map(({ material: _material, ...handed }) => handed) },
    latestVersion: view.version,
    send: async ({ materials }, version) => {
      await fill.mutateAsync({ caseId: view.id, version, materials });
      onDone('fillGaps');
    },
  });
  const handed = useWatch({ control: form.control, name: 'materials' });
  const lines = view.materials.map((seen, at) => ({ ...seen, ...handed[at] }));
  const missing = findMissing(handed).length;
  const change = (position: number, change: Partial<HandedMaterial>) =>
    form.form.setValue('materials', changeList(lines, position, change), { shouldDirty: true });
  return (
    <ActDialog title={t('gaps.fill.title')} act={form} width="md" onClose={onClose}>
      <Typography color="textSecondary">{t('gaps.fill.note', { day: view.gaps?.dueDay ?? '' })}</Typography>
      <MaterialTicks lines={lines} onChange={change} />
      <Alert severity={missing > 0 ? 'warning' : 'success'} role="status">
        {missing > 0 ? t('gaps.fill.stillMissing', { count: missing }) : t('cases.materials.complete')}
      </Alert>
    </ActDialog>
  );
}
