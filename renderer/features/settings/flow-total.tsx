import { Alert, Box } from '@mui/material';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isFlowTooLong } from '#shared/domain/catalogue/service-item';
import type { FlowFault } from '#shared/domain/flow/check-flow';
import { longestPath } from '#shared/domain/flow/flow-order';
import type { ProcessStep } from '#shared/domain/flow/process-step';
import type { FlowWords } from '../../lib/use-flow-words';
import { type ItemForm, limitOf } from './item-form';

/** How long the longest path takes against what is promised, and what is wrong with the flow. */
export function FlowTotal(props: {
  readonly steps: readonly ProcessStep[];
  readonly faults: readonly FlowFault[];
  readonly words: FlowWords;
}) {
  const { steps, faults, words } = props;
  const { t } = useTranslation();
  const { watch } = useFormContext<ItemForm>();
  const [caseType, promisedText] = watch(['caseType', 'promisedLimit']);
  const promised = caseType === 'immediate' ? null : limitOf(promisedText);
  const { workingDays, keys } = longestPath(steps);
  const isOver = promised !== null && isFlowTooLong(steps, promised);
  const nameOf = (key: string | null) => steps.find((step) => step.key === key)?.name ?? '';
  const days = words.daysText(workingDays);
  const total =
    promised === null
      ? t('flow.editor.totalNone', { days })
      : t('flow.editor.total', { days, promised: t(`words.limit.${promised.unit}`, { count: promised.value }) });
  const verdict = promised === null ? '' : t(isOver ? 'flow.editor.totalOver' : 'flow.editor.totalFits');
  const path = keys.length === 0 ? '' : t('flow.editor.path', { names: keys.map(nameOf).join(' → ') });
  const texts = faults.map(({ code, stepKey }) =>
    stepKey === null
      ? t(`fields.${code}`)
      : t('flow.editor.faultAt', { name: nameOf(stepKey), fault: t(`fields.${code}`) }),
  );
  if (isOver) texts.push(t('fields.steps-longer-than-promised'));
  const isSound = texts.length === 0;
  return (
    <Alert severity={isSound ? 'success' : 'error'} role="status" sx={{ my: 1, py: 0 }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {[total, verdict].filter((text) => text !== '').join('，')}
      </Box>
      <Box component="span" sx={{ ml: 2 }}>
        {isSound ? `${t('flow.editor.noFaults')}。${path}` : path}
      </Box>
      {texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Alert>
  );
}
