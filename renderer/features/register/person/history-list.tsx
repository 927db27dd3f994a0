import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { sayChange } from '#shared/i18n/say-change';
import type { RegisterChange } from '#shared/ipc/commands/register-views';
import { formatInstant } from '../../../lib/format';

/** Who changed what when, the latest first. */
export function HistoryList({ entries }: { readonly entries: readonly RegisterChange[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <Typography color="textSecondary">{t('register.noHistory')}</Typography>;
  return (
    <Box
      component="ol"
      aria-label={t('register.history')}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, maxHeight: 360, overflowY: 'auto' }}
      tabIndex={0}
    >
      {entries.map(({ id, at, actorName, changes }) => (
        <Box component="li" key={id}>
          <Typography variant="caption" color="textSecondary">
            {formatInstant(at)} {actorName}
          </Typography>
          {changes.map((change) => {
            const { field, before, after } = sayChange(t, change);
            return (
              <Typography key={`${change.field} ${change.before} ${change.after}`} variant="body2">
                {field}：{after}{' '}
                <Typography component="span" variant="body2" color="textSecondary">
                  {t('register.from', { value: before })}
                </Typography>
              </Typography>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}
