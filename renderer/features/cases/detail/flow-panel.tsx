import { Box, Button, Chip, Typography } from '@mui/material';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unfinishedOf } from '#shared/domain/flow/step-state';
import type { CaseView, FlowStepView } from '#shared/ipc/commands/case-views';
import { FlowDrawing } from '../../../components/flow/flow-drawing';
import { useNotices } from '../../../components/notice-provider';
import { Panel } from '../../../components/panel';
import { type FlowWords, useFlowWords } from '../../../lib/use-flow-words';
import { StartStepDialog } from '../dialogs/start-step-dialog';

/** Where a case stands in its item's flow: drawn, with what waits and why, and the way on by hand. */
export function FlowPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const words = useFlowWords(view.form);
  const notices = useNotices();
  const [asked, setAsked] = useState<FlowStepView | null>(null);
  const flow = view.flow ?? [];
  if (flow.length < 2) return null;
  const unopened = flow.filter(({ state }) => state === 'ready' || state === 'waiting' || state === 'returned').length;
  const isAllDone = unfinishedOf(flow).length === 0;
  return (
    <Panel
      title={t('flow.panel.title')}
      extra={
        (isAllDone || unopened > 0) && (
          <Chip
            size="small"
            color={isAllDone ? 'default' : 'warning'}
            variant="outlined"
            label={isAllDone ? t('flow.panel.allDone') : t('flow.panel.unopened', { count: unopened })}
          />
        )
      }
    >
      <FlowDrawing steps={flow} words={words} />
      <WaitingSteps flow={flow} words={words} onStart={setAsked} />
      {asked !== null && (
        <StartStepDialog
          view={view}
          step={asked}
          onDone={() => {
            notices.done(t('flow.panel.started', { name: asked.name }));
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}

/** The steps that nobody works on, each with the reason, and the way to start it by hand. */
function WaitingSteps(props: {
  readonly flow: readonly FlowStepView[];
  readonly words: FlowWords;
  readonly onStart: (step: FlowStepView) => void;
}) {
  const { flow, words, onStart } = props;
  const { t } = useTranslation();
  const unfinished = unfinishedOf(flow);
  const namesBefore = (step: FlowStepView) =>
    unfinished.filter(({ key }) => step.after.includes(key)).map(({ name }) => name);
  const waited = flow.filter(({ state, isStartable }) => isStartable || state === 'skipped' || state === 'waiting');
  if (waited.length === 0) return null;
  return (
    <Box component="ul" aria-label={t('flow.panel.list')} sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
      {waited.map((step) => (
        <Box
          component="li"
          key={step.key}
          sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 36, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography variant="body2" sx={{ fontWeight: 600, minWidth: 120 }}>
            {step.name}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
            {whyText(step, words, namesBefore(step), t)}
          </Typography>
          {step.isStartable && (
            <Button
              size="small"
              variant={step.state === 'ready' ? 'outlined' : 'text'}
              aria-label={t('flow.panel.startStep', { name: step.name })}
              onClick={() => onStart(step)}
            >
              {t('flow.panel.start')}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}

function whyText(step: FlowStepView, words: FlowWords, before: readonly string[], t: TFunction): string {
  const state = t(`flow.state.${step.state}`);
  if (step.state === 'skipped') {
    return `${state} · ${t('flow.panel.skippedWhy', { condition: words.conditionText(step.condition) })}`;
  }
  if (step.state === 'waiting') return `${state} · ${t('flow.panel.waitingWhy', { names: before.join('、') })}`;
  return step.unitName === '' ? `${state} · ${t('flow.panel.noUnit')}` : `${state} · ${step.unitName}`;
}
