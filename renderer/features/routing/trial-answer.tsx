import { Box, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { sayRoute } from '#shared/i18n/say-route';
import type { RouteTrial } from '#shared/ipc/commands/route';
import { formatInstant } from '../../lib/format';
import { RouteChain } from './route-chain';

/** The answer: who, why in one sentence, and which of the four ways gave it. */
export function TrialAnswer({ trial }: { readonly trial: RouteTrial }) {
  const { t } = useTranslation();
  const { lead, coHandlers, reason, way, dueAt } = trial;
  return (
    <Stack spacing={3}>
      <Box>
        <Typography color="textSecondary">{t('routing.trial.who')}</Typography>
        <Typography sx={{ fontSize: 28, fontWeight: 600, lineHeight: 1.4 }}>
          {lead === null ? t('routing.trial.nobody') : [lead.unitName, lead.personName].join(' ').trim()}
        </Typography>
        {coHandlers.length > 0 && (
          <Typography>{t('routing.trial.helpers', { units: coHandlers.join(t('routing.comma')) })}</Typography>
        )}
      </Box>
      <RouteChain reason={reason} />
      <Box>
        <Typography color="textSecondary">{t('routing.trial.why')}</Typography>
        <Typography>{sayRoute(t, reason)}</Typography>
      </Box>
      <Stack direction="row" spacing={4}>
        <Fact label={t('routing.trial.way')}>{t(`routing.trial.wayOf.${way}`)}</Fact>
        {dueAt !== null && <Fact label={t('routing.trial.due')}>{formatInstant(dueAt)}</Fact>}
      </Stack>
    </Stack>
  );
}

function Fact(props: { readonly label: string; readonly children: string }) {
  return (
    <Box>
      <Typography color="textSecondary">{props.label}</Typography>
      <Typography>{props.children}</Typography>
    </Box>
  );
}
