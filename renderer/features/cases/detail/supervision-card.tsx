import { Box, Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { SupervisionView } from '#shared/ipc/commands/supervision';
import { FactLines } from '../../../components/facts';
import { SupervisionChip } from '../../../components/supervision-chip';
import { formatInstant } from '../../../lib/format';
import type { SupervisionAct } from '../dialogs/supervision-dialogs';

const WORDS = { answer: 'answerAct', close: 'close', 'press-again': 'pressAgain' } as const;

/** One supervision: what was asked by when, what was answered, and what can be done now. */
export function SupervisionCard(props: {
  readonly supervision: SupervisionView;
  readonly onAct: (act: SupervisionAct) => void;
}) {
  const { supervision: each } = props;
  const { t } = useTranslation();
  const unit = each.unitName === '' ? t('supervision.centre') : each.unitName;
  const said = (key: 'askedBy' | 'answeredBy' | 'closedBy', name: string, at: string | null) =>
    at === null ? '' : t(`supervision.panel.${key}`, { name, at: formatInstant(at) });
  const steps = [
    said('askedBy', each.askedByName, each.askedAt),
    said('answeredBy', each.answeredByName, each.answeredAt),
    said('closedBy', each.closedByName, each.closedAt),
  ].filter((words) => words !== '');
  return (
    <Box
      component="article"
      aria-label={t('supervision.pressTitle', { unit })}
      sx={{ border: 1, borderColor: 'divider', borderLeft: '4px solid #b26a00', borderRadius: 1, px: 1.5, py: 1 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
        <Typography component="h3" variant="body1" sx={{ fontWeight: 600 }}>
          {unit}
        </Typography>
        <SupervisionChip status={each.status} isLate={each.isLate} />
        <Typography
          component="span"
          variant="body2"
          sx={{ color: each.isLate ? 'error.main' : 'text.secondary', fontWeight: each.isLate ? 600 : 400 }}
        >
          {t('supervision.panel.due', { day: each.dueDay })}
        </Typography>
        <Typography component="span" variant="body2" color="textSecondary">
          {each.isRepeated ? t('supervision.panel.repeated') : t(`supervision.origin.${each.origin}`)}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {each.allowed.map((act, at) => (
          <Button key={act} size="small" variant={at === 0 ? 'contained' : 'outlined'} onClick={() => props.onAct(act)}>
            {t(`supervision.${WORDS[act]}`)}
          </Button>
        ))}
      </Box>
      <Typography variant="caption" color="textSecondary">
        {steps.join(' · ')}
      </Typography>
      <FactLines
        facts={[
          { label: t('supervision.panel.question'), value: each.question },
          { label: t('supervision.panel.answer'), value: each.answer },
          { label: t('supervision.panel.behalf'), value: each.behalfNote },
          { label: t('supervision.panel.closeNote'), value: each.closeNote },
        ]}
      />
    </Box>
  );
}
