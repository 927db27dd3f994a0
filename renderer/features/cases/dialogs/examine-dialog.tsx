import { Alert, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HandedMaterial } from '#shared/domain/case/intake';
import { changeList, handedOf } from '#shared/domain/case/material-lines';
import { findMissing } from '#shared/domain/case/missing-materials';
import { caseCommands } from '#shared/ipc/commands/case';
import { useCompleteCase, useHandIn, useNotifyMissing } from '../api/case-changes';
import { ActDialog } from './act-dialog';
import type { CaseDialogProps } from './dialog-props';
import { FormText } from './form-fields';
import { MaterialTicks } from './material-ticks';
import { useActForm } from './use-act-form';

const schema = caseCommands['case.notifyMissing'].input.pick({ materials: true, remark: true });

function useExamination(
  { view }: CaseDialogProps,
  send: (
    values: { readonly materials: HandedMaterial[]; readonly remark: string },
    version: number,
  ) => Promise<unknown>,
) {
  const form = useActForm({
    schema,
    defaults: { materials: view.materials.map(handedOf), remark: '' },
    latestVersion: view.version,
    send,
  });
  const handed = useWatch({ control: form.control, name: 'materials' });
  const lines = view.materials.map((seen, at) => ({ ...seen, ...handed[at] }));
  const change = (position: number, next: Partial<HandedMaterial>) =>
    form.form.setValue('materials', changeList(lines, position, next), { shouldDirty: true });
  return { form, lines, change, missing: findMissing(handed).length };
}

/** 受理: the materials of a received case are looked through and all there. */
export function AcceptDialog(props: CaseDialogProps) {
  const { view, onDone, onClose } = props;
  const { t } = useTranslation();
  const complete = useCompleteCase();
  const { form, lines, change, missing } = useExamination(props, async ({ materials }, version) => {
    const { paper } = await complete.mutateAsync({ caseId: view.id, version, materials });
    onDone('accept', paper);
  });
  return (
    <ActDialog title={t('cases.examine.acceptTitle')} act={form} width="md" isBlocked={missing > 0} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.examine.acceptNote')}</Typography>
      <MaterialTicks lines={lines} onChange={change} />
      <Alert severity={missing > 0 ? 'warning' : 'success'} role="status">
        {missing > 0 ? t('cases.examine.acceptMissing', { count: missing }) : t('cases.materials.complete')}
      </Alert>
    </ActDialog>
  );
}

/** 一次性告知: all that a received case lacks is told once. */
export function NotifyDialog(props: CaseDialogProps) {
  const { view, onDone, onClose } = props;
  const { t } = useTranslation();
  const notify = useNotifyMissing();
  const { form, lines, change, missing } = useExamination(props, async (values, version) => {
    const { paper } = await notify.mutateAsync({ caseId: view.id, version, ...values });
    onDone('notify', paper);
  });
  return (
    <ActDialog title={t('cases.examine.notifyTitle')} act={form} width="md" isBlocked={missing === 0} onClose={onClose}>
      <Typography color="textSecondary">{t('cases.examine.notifyNote')}</Typography>
      <MaterialTicks lines={lines} onChange={change} />
      <FormText control={form.control} name="remark" label={t('cases.examine.remark')} rows={2} />
      <Alert severity={missing > 0 ? 'info' : 'warning'} role="status">
        {missing > 0 ? t('cases.examine.willTell', { count: missing }) : t('cases.examine.nothingMissing')}
      </Alert>
    </ActDialog>
  );
}

/** 登记补交: some of what was missing came in; where it is needed, what is still missing is told again. */
export function HandInDialog(props: CaseDialogProps) {
  const { view, onDone, onClose } = props;
  const { t } = useTranslation();
  const notify = useNotifyMissing();
  const handIn = useHandIn();
  const isNotified = view.status === 'notified';
  const [isAgain, setAgain] = useState(false);
  const { form, lines, change, missing } = useExamination(props, async ({ materials, remark }, version) => {
    const at = { caseId: view.id, version, materials };
    if (isAgain) onDone('notify', (await notify.mutateAsync({ ...at, remark })).paper);
    else onDone('handIn', await handIn.mutateAsync(at).then(() => null));
  });
  const isBlocked = isNotified && missing === 0;
  return (
    <ActDialog title={t('cases.examine.handInTitle')} act={form} width="md" isBlocked={isBlocked} onClose={onClose}>
      <Typography color="textSecondary">
        {isNotified ? t('cases.examine.handInNote') : t('cases.examine.deemedNote')}
      </Typography>
      <MaterialTicks lines={lines} onChange={change} />
      {isNotified && (
        <FormControlLabel
          control={<Switch checked={isAgain} onChange={(_event, isOn) => setAgain(isOn)} />}
          label={t('cases.examine.again')}
        />
      )}
      {isAgain && (
        <>
          <Typography color="textSecondary">{t('cases.examine.againNote')}</Typography>
          <FormText control={form.control} name="remark" label={t('cases.examine.remark')} rows={2} />
        </>
      )}
      <Alert severity={isBlocked ? 'success' : 'info'} role="status">
        {isBlocked ? t('cases.examine.completeInstead') : t('cases.examine.stillMissing', { count: missing })}
      </Alert>
    </ActDialog>
  );
}
