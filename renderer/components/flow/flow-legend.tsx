import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { ProcessStep } from '#shared/domain/flow/process-step';

/** What the marks of a drawn flow mean; only those that it has. */
export function FlowLegend(props: {
  readonly steps: readonly Pick<ProcessStep, 'special' | 'condition'>[];
  readonly hasLongest: boolean;
}) {
  const { t } = useTranslation();
  const marks = [
    { key: 'longest', isShown: props.hasLongest },
    { key: 'special', isShown: props.steps.some(({ special }) => special !== null) },
    { key: 'condition', isShown: props.steps.some(({ condition }) => condition !== null) },
  ] as const;
  return (
    <Box
      aria-hidden
      sx={{
        display: 'flex',
        gap: 2.5,
        justifyContent: 'center',
        color: 'text.secondary',
        fontSize: '0.8125rem',
        mt: 0.5,
      }}
    >
      {marks.map(({ key, isShown }) => isShown && <span key={key}>{t(`flow.legend.${key}`)}</span>)}
    </Box>
  );
}
