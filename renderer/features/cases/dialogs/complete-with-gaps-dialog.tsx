import { Alert, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HandedMaterial } from '#shared/domain/case/intake';
import { changeList } from '#shared/domain/case/material-lines';
import { findMissing } from '#shared/domain/case/missing-materials';
import { findMissingMain } from '#shared/domain/clocks/gaps-promise';
import { caseCommands } from '#shared/ipc/commands/case';
import { useGapsWindow } from '../../../components/gaps-window';
import { PromisedDayField } from '../../../components/promised-day-field';
import { useCompleteWithGaps } from '../api/clock-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { MaterialTicks } from './material-ticks';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.completeWithGaps'].input.pick({ materials: true, promisedDay: true });

/** Accepts a case that waits for its materials, though secondary ones are missing (容缺受理). */
export function CompleteWithGapsDialog({ view, onDone, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const complete = useCompleteWithGaps();
  const offer = useGapsWindow(view.itemVersionId, { caseId: view.id });
  const form = useActForm({
    schema,
    defaults: { materials: view.materials.map(({ material: _material, ...handed }) => handed), promisedDay: '' },
    latestVersion: view.version,
    send: async (values, version) => {
      const { paper } = await complete.mutateAsync({ caseId: view.id, version, ...values });
      onDone('completeWithGaps', paper);
    },
  });
  const { materials: handed, promisedDay } = useWatch({ control: form.control }) as {
    readonly materials: HandedMaterial[];
    readonly promisedDay: string;
  };
  const lines = view.materials.map((seen, at) => ({ ...seen, ...handed[at] }));
  const [missing, missingMain] = [findMissing(lines).length, findMissingMain(lines).length];
  const change = (position: number, change: Partial<HandedMaterial>) =>
    form.form.setValue('materials', changeList(lines, position, change), { shouldDirty: true });
  const isBlocked = missing === 0 || missingMain > 0 || !offer.isAllowed || promisedDay === '';
  return (
    <ActDialog title={t('gaps.title')} act={form} width="md" isBlocked={isBlocked} onClose={onClose}>
      <Typography color="textSecondary">{t('gaps.note')}</Typography>
      <MaterialTicks lines={lines} onChange={change} />
      {missing === 0 && <Alert severity="success">{t('gaps.nothingMissing')}</Alert>}
      {missingMain > 0 && <Alert severity="warning">{t('gaps.mainMissing', { count: missingMain })}</Alert>}
      <PromisedDayField
        offer={offer}
        value={promisedDay}
        onChange={(day) => form.form.setValue('promisedDay', day, { shouldDirty: true })}
      />
    </ActDialog>
  );
}
