import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { layoutFlow } from '#shared/domain/flow/flow-layout';
import { longestPath } from '#shared/domain/flow/flow-order';
import type { FlowWords } from '../../lib/use-flow-words';
import type { DrawnStep } from './drawn-step';
import { FlowLegend } from './flow-legend';
import { endOf, FlowLines, heightOf, placeOf, widthOf } from './flow-lines';
import { FlowNode } from './flow-node';
import { FlowTerminal } from './flow-terminal';

/** Read by screen readers alone. */
const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  m: 0,
} as const;

/**
 * A flow from left to right: what runs side by side stands one below the other, the longest path is drawn thick. The same
 * is said in a list for those who do not see it.
 */
export function FlowDrawing(props: {
  readonly steps: readonly DrawnStep[];
  readonly words: FlowWords;
  /** Steps with a fault. */
  readonly faulty?: ReadonlySet<string>;
}) {
  const { steps, words, faulty } = props;
  const { t } = useTranslation();
  const layout = layoutFlow(steps);
  const isOfCase = steps.some(({ state }) => state !== undefined);
  const { keys } = longestPath(steps);
  const longest: ReadonlySet<string> = new Set(isOfCase ? [] : keys);
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const middle = (layout.lanes - 1) / 2;
  return (
    <Box sx={{ position: 'relative' }}>
      <Box sx={{ overflowX: 'auto', scrollbarWidth: 'thin', py: 0.5 }}>
        <Box aria-hidden sx={{ position: 'relative', width: widthOf(layout), height: heightOf(layout), mx: 'auto' }}>
          <FlowLines layout={layout} pathKeys={isOfCase ? [] : keys} />
          <FlowTerminal at={endOf(-1, middle)} label={t('flow.start')} />
          {layout.steps.map(({ key, column, lane }) => {
            const step = byKey.get(key);
            return step === undefined ? null : (
              <FlowNode
                key={key}
                at={placeOf(column, lane)}
                step={step}
                words={words}
                isLongest={longest.has(key)}
                isFaulty={faulty?.has(key) === true}
              />
            );
          })}
          <FlowTerminal at={endOf(layout.columns, middle)} label={t('flow.end')} />
        </Box>
      </Box>
      <FlowLegend steps={steps} hasLongest={longest.size > 0} />
      <FlowList steps={steps} words={words} longest={longest} />
    </Box>
  );
}

function FlowList(props: {
  readonly steps: readonly DrawnStep[];
  readonly words: FlowWords;
  readonly longest: ReadonlySet<string>;
}) {
  const { steps, words, longest } = props;
  const { t } = useTranslation();
  const nameOf = (key: string) => steps.find((step) => step.key === key)?.name ?? '';
  const sentence = (step: DrawnStep, at: number) => {
    const after =
      step.after.length === 0
        ? t('flow.drawingStart')
        : t('flow.drawingAfter', { names: step.after.map(nameOf).join('、') });
    const parts = [
      t('flow.drawingStep', {
        position: at + 1,
        name: step.name,
        unit: step.unitName,
        role: t(`words.orderRole.${step.role}`),
        limit: words.limitText(step),
        after,
      }),
      ...(step.condition === null
        ? []
        : [t('flow.drawingCondition', { condition: words.conditionText(step.condition) })]),
      ...(step.special === null ? [] : [t('flow.drawingSpecial', { special: words.specialText(step.special) })]),
      ...(longest.has(step.key) ? [t('flow.drawingLongest')] : []),
      ...(step.state === undefined ? [] : [t(`flow.state.${step.state}`)]),
    ];
    return parts.join('；');
  };
  return (
    <Box component="ol" aria-label={t('flow.drawing', { count: steps.length })} sx={unseen}>
      {steps.map((step, at) => (
        <li key={step.key}>{sentence(step, at)}</li>
      ))}
    </Box>
  );
}
