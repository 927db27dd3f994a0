import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { CalendarEffect } from '#shared/ipc/commands/calendar';
import { DueChangesTable } from './due-changes-table';

/** What a change of the calendar does to open cases: counts, and the first of the ends that move. */
export function EffectView({ effect, isSaved }: { readonly effect: CalendarEffect; readonly isSaved: boolean }) {
  const { t } = useTranslation();
  const { cases, later, earlier, confirmed, changes } = effect;
  const moved = later + earlier;
  return (
    <Box component="section" aria-label={t('calendar.effect.title')}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {t('calendar.effect.title')}
      </Typography>
      <Typography>
        {moved === 0 ? t('calendar.effect.none', { cases }) : t('calendar.effect.counts', { cases, later, earlier })}
        {confirmed > 0 && ` ${t('calendar.effect.confirmed', { count: confirmed })}`}
      </Typography>
      {changes.length < moved && !isSaved && (
        <Typography color="textSecondary">{t('calendar.effect.capped', { count: changes.length })}</Typography>
      )}
      {moved > 0 && <DueChangesTable changes={changes} />}
    </Box>
  );
}
