import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { RATINGS } from '#shared/domain/case/vocabulary';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { FactLines } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { formatInstant } from '../../../lib/format';

/** How the case had ended before it was opened again. */
export function HandlingsPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  if (view.handlings.length === 0) return null;
  return (
    <Panel title={t('cases.handlings.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {view.handlings.toReversed().map((handling, at) => {
          const rating = RATINGS.find((each) => each === handling.rating);
          return (
            <Box key={handling.id}>
              <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.25 }}>
                {t('cases.handlings.nth', { count: view.handlings.length - at })}
              </Typography>
              <FactLines
                facts={[
                  { label: t('cases.handlings.closed'), value: formatInstant(handling.closedAt) },
                  {
                    label: t('cases.outcome.result'),
                    value: handling.result === null ? '' : t(`words.caseResult.${handling.result}`),
                  },
                  { label: t('cases.outcome.text'), value: handling.resultText },
                  {
                    label: t('cases.outcome.rating'),
                    value: rating === undefined ? t('cases.callback.notRated') : t(`words.rating.r${rating}`),
                  },
                  {
                    label: t('cases.handlings.reopened'),
                    value: `${formatInstant(handling.reopenedAt)} · ${handling.reopenedByName}`,
                  },
                  { label: t('cases.handlings.reason'), value: handling.reopenReason },
                ]}
              />
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
