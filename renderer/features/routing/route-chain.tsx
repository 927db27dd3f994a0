import ArrowForward from '@mui/icons-material/ArrowForward';
import CheckCircle from '@mui/icons-material/CheckCircle';
import HighlightOff from '@mui/icons-material/HighlightOff';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { Box, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { MatrixPass, RouteReason } from '#shared/domain/routing/route-reason';

/** The ways in which a case finds its unit, in their order. */
const WAYS = ['flow', 'matrix', 'section', 'pool'] as const;
type Way = (typeof WAYS)[number];
type Mark = 'gave' | 'passed' | 'unasked';

function wayOf({ by }: RouteReason): Way {
  if (by === 'matrix' || by === 'section') return by;
  return by === 'flow' || by === 'step' ? 'flow' : 'pool';
}

const passOf = (reason: RouteReason): MatrixPass | null =>
  reason.by === 'section' || reason.by === 'pool' ? reason.matrix : null;

function markOf(way: Way, reason: RouteReason): Mark {
  const gave = wayOf(reason);
  if (way === gave) return 'gave';
  if (WAYS.indexOf(way) > WAYS.indexOf(gave)) return 'unasked';
  // Only the matrix can be asked and give nobody: a case without an item has no flow to ask.
  const isPassed = way === 'section' || (way === 'matrix' && passOf(reason) !== null);
  return isPassed ? 'passed' : 'unasked';
}

const ICONS = { gave: CheckCircle, passed: HighlightOff, unasked: RadioButtonUnchecked } as const;

/** The four ways side by side: the one that gave the answer, those that gave none, and those not asked any more. */
export function RouteChain({ reason }: { readonly reason: RouteReason }) {
  const { t } = useTranslation();
  return (
    <Stack direction="row" component="ol" aria-label={t('routing.trial.ways')} sx={{ p: 0, m: 0, listStyle: 'none' }}>
      {WAYS.map((way, at) => {
        const mark = markOf(way, reason);
        const Icon = ICONS[mark];
        return (
          <Box component="li" key={way} sx={{ display: 'flex', alignItems: 'center', flex: 1, minWidth: 0 }}>
            {at > 0 && <ArrowForward fontSize="small" color="disabled" sx={{ mx: 1, flexShrink: 0 }} />}
            <Stack
              direction="row"
              spacing={1}
              sx={{
                alignItems: 'center',
                flex: 1,
                minWidth: 0,
                px: 1.5,
                py: 1,
                border: mark === 'gave' ? 2 : 1,
                borderColor: mark === 'gave' ? 'primary.main' : 'divider',
                borderRadius: 1,
              }}
            >
              <Icon fontSize="small" color={mark === 'gave' ? 'primary' : 'disabled'} />
              <Box sx={{ minWidth: 0 }}>
                <Typography sx={{ fontWeight: mark === 'gave' ? 600 : 400 }} noWrap>
                  {t(`routing.trial.chain.${way}`)}
                </Typography>
                <Typography variant="body2" color="textSecondary" noWrap>
                  {t(`routing.trial.mark.${mark}`)}
                </Typography>
              </Box>
            </Stack>
          </Box>
        );
      })}
    </Stack>
  );
}
