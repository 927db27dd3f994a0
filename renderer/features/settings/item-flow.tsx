import { Box, Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { checkFlow } from '#shared/domain/flow/check-flow';
import { conditionFields } from '#shared/domain/flow/condition';
import { FlowDrawing } from '../../components/flow/flow-drawing';
import { useFlowWords } from '../../lib/use-flow-words';
import { FlowTotal } from './flow-total';
import { draftStep, freeKey, type ItemForm, newStep, readFields, readSteps } from './item-form';
import { StepRow } from './step-row';
import { STEP_COLUMNS, StepTableHead } from './step-table-head';

/** The flow of an item: a table that is typed in, and the drawing that follows it, with what is wrong in plain words. */
export function ItemFlow({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { t } = useTranslation();
  const { watch, setValue } = useFormContext<ItemForm>();
  const [process, formFields] = watch(['process', 'formFields']);
  const fields = useMemo(() => readFields(formFields), [formFields]);
  const words = useFlowWords(fields);
  const steps = readSteps(process);
  const faults = checkFlow(steps, conditionFields(fields));
  const drawn = steps.map((step) => ({ ...step, unitName: t(`words.sectionKey.${step.section}`) }));
  const faulty = new Set(faults.flatMap(({ stepKey }) => stepKey ?? []));
  const save = (next: ItemForm['process']) => setValue('process', next, { shouldDirty: true });
  const add = () => {
    const last = process.at(-1);
    const key = freeKey(
      'step',
      process.map((step) => step.key),
    );
    const name = t('flow.editor.newStep', { count: process.length + 1 });
    save([...process, { ...draftStep(newStep(key, 'co-handler', last === undefined ? [] : [last.key])), name }]);
  };
  const remove = (at: number) => {
    const gone = process[at];
    if (gone === undefined) return;
    // What followed the step now follows what it followed, so that the rest keeps its order.
    const bridge = (after: readonly string[]) =>
      after.includes(gone.key) ? [...new Set([...after.filter((key) => key !== gone.key), ...gone.after])] : [...after];
    const rest = process.filter((step) => step.key !== gone.key);
    save(rest.map((step) => ({ ...step, after: bridge(step.after) })));
  };
  const moveUp = (at: number) => {
    const [before, moved] = process.slice(at - 1, at + 1);
    if (before === undefined || moved === undefined) return;
    save([...process.slice(0, at - 1), moved, before, ...process.slice(at + 1)]);
  };
  return (
    <Box component="section">
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('flow.editor.flowHint')}
      </Typography>
      <Box role="table" aria-label={t('flow.editor.tabs.flow')} sx={{ display: 'grid', ...STEP_COLUMNS }}>
        <StepTableHead />
        {process.map((step, at) => (
          <StepRow
            key={step.key}
            at={at}
            step={step}
            others={process.filter(({ key }) => key !== step.key)}
            fields={fields}
            words={words}
            isReadOnly={isReadOnly}
            isFaulty={faulty.has(step.key)}
            onMoveUp={at === 0 ? null : () => moveUp(at)}
            onRemove={process.length === 1 ? null : () => remove(at)}
          />
        ))}
      </Box>
      {!isReadOnly && (
        <Button size="small" onClick={add} sx={{ mt: 0.5 }}>
          {t('flow.editor.addStep')}
        </Button>
      )}
      <FlowTotal steps={steps} faults={faults} words={words} />
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1, bgcolor: '#fafbfc' }}>
        <FlowDrawing steps={drawn} words={words} faulty={faulty} />
      </Box>
    </Box>
  );
}
