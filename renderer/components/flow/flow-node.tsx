import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import PendingOutlined from '@mui/icons-material/PendingOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Box } from '@mui/material';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepState } from '#shared/domain/flow/step-state';
import type { FlowWords } from '../../lib/use-flow-words';
import type { DrawnStep } from './drawn-step';
import type { Place } from './flow-lines';

interface Look {
  readonly Icon: ComponentType<SvgIconProps>;
  readonly color: string;
  readonly ground: string;
}

/** How each state looks; the word stands beside the sign. */
export const STEP_LOOKS: Readonly<Record<StepState, Look>> = {
  done: { Icon: CheckCircleOutlined, color: 'success.main', ground: '#eef6f0' },
  'in-work': { Icon: PendingOutlined, color: 'primary.main', ground: '#edf3fb' },
  returned: { Icon: UndoOutlined, color: 'warning.main', ground: '#fdf5e6' },
  ready: { Icon: PlayCircleOutlined, color: 'warning.main', ground: '#ffffff' },
  waiting: { Icon: HourglassEmptyOutlined, color: 'text.secondary', ground: '#ffffff' },
  skipped: { Icon: BlockOutlined, color: 'text.secondary', ground: '#f3f5f8' },
};

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

function borderOf({ special, state }: DrawnStep, isLongest: boolean, isFaulty: boolean, look: Look | null) {
  const color = isFaulty ? 'error.main' : (look?.color ?? (isLongest ? 'text.primary' : '#8894a4'));
  if (special !== null) return { border: '4px double', borderColor: color };
  const line = state === 'skipped' || state === 'waiting' ? 'dashed' : 'solid';
  return { border: `${isLongest ? 2 : 1}px ${line}`, borderColor: color };
}

/** A step of a drawn flow: what, who, how long; its condition, its special kind, its state. */
export function FlowNode(props: {
  readonly at: Place;
  readonly step: DrawnStep;
  readonly words: FlowWords;
  readonly isLongest: boolean;
  readonly isFaulty: boolean;
}) {
  const { at, step, words, isLongest, isFaulty } = props;
  const { t } = useTranslation();
  const look = step.state === undefined ? null : STEP_LOOKS[step.state];
  const special = step.special === null ? '' : words.specialText(step.special);
  const condition = step.condition === null ? '' : `◆ ${words.conditionText(step.condition)}`;
  const Icon = look?.Icon;
  return (
    <Box
      style={at}
      title={[step.name, special, condition].filter((text) => text !== '').join('\n')}
      sx={{
        ...borderOf(step, isLongest, isFaulty, look),
        position: 'absolute',
        boxSizing: 'border-box',
        borderRadius: 1,
        bgcolor: look?.ground ?? 'background.paper',
        px: 1,
        fontSize: '0.8125rem',
        lineHeight: 1.4,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
      }}
    >
      <Box
        sx={{
          ...oneLine,
          fontWeight: 600,
          fontSize: '0.875rem',
          color: step.state === 'skipped' ? 'text.secondary' : 'text.primary',
        }}
      >
        {step.name}
      </Box>
      <Box
        sx={{ ...oneLine, color: 'text.secondary' }}
      >{`${step.unitName} · ${t(`words.orderRole.${step.role}`)}`}</Box>
      {look === null || Icon === undefined || step.state === undefined ? (
        <Box sx={oneLine}>{special === '' ? words.limitText(step) : special}</Box>
      ) : (
        <Box sx={{ ...oneLine, color: look.color, display: 'flex', alignItems: 'center', gap: 0.5, fontWeight: 500 }}>
          <Icon sx={{ fontSize: 16 }} />
          {t(`flow.state.${step.state}`)}
          <Box component="span" sx={{ ...oneLine, color: 'text.secondary', fontWeight: 400 }}>
            {special === '' ? words.limitText(step) : special}
          </Box>
        </Box>
      )}
      {condition !== '' && <Box sx={{ ...oneLine, color: 'text.secondary' }}>{condition}</Box>}
    </Box>
  );
}
