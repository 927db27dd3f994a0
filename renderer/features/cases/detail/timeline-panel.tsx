import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#shared/ipc/commands/case-views';
import { useAuditText } from '../../../components/audit-text';
import { formatInstant } from '../../../lib/format';
import { Panel } from './panel';

/** Who did what when, from the log, the first act on top. */
export function TimelinePanel({ timeline }: { readonly timeline: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const auditText = useAuditText();
  const entries = timeline.toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <Panel title={t('cases.timeline.title')}>
      {entries.length === 0 && <Typography color="textSecondary">{t('cases.timeline.none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map((entry, at) => (
          <Box
            component="li"
            key={entry.id}
            sx={{
              position: 'relative',
              pl: 2.25,
              pb: 1,
              '&::before': {
                content: '""',
                position: 'absolute',
                left: 1,
                top: 7,
                width: 8,
                height: 8,
                borderRadius: '50%',
                bgcolor: 'primary.main',
              },
              ...(at === entries.length - 1
                ? {}
                : {
                    '&::after': {
                      content: '""',
                      position: 'absolute',
                      left: 4.5,
                      top: 18,
                      bottom: -4,
                      width: '1px',
                      bgcolor: 'divider',
                    },
                  }),
            }}
          >
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {auditText(entry)}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {`${formatInstant(entry.at)} · ${entry.actorName === '' ? t('cases.timeline.program') : entry.actorName}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
