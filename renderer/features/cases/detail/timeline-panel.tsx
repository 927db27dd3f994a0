import { Alert, Box, Chip, Tooltip, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#shared/ipc/commands/case-views';
import type { CommandOutput } from '#shared/ipc/contract';
import { useAuditText } from '../../../components/audit-text';
import { Panel } from '../../../components/panel';
import { formatInstant } from '../../../lib/format';
import { useCommandQuery } from '../../../lib/use-command';

type Check = CommandOutput<'case.checkHistory'>;

/** Whether the entries are as they were written. */
function HistorySign({ check }: { readonly check: Check | undefined }) {
  const { t } = useTranslation();
  if (check === undefined || check.entries === 0) return null;
  const count = check.odd.length;
  if (count > 0) return <Chip size="small" color="error" label={t('cases.timeline.odd', { count })} />;
  return (
    <Tooltip title={t('cases.timeline.wholeNote')}>
      <Chip size="small" variant="outlined" color="success" label={t('cases.timeline.whole')} />
    </Tooltip>
  );
}

/** What is wrong with an entry, and what to do. */
function OddSign({ kind }: { readonly kind: Check['odd'][number]['kind'] | undefined }) {
  const { t } = useTranslation();
  if (kind === undefined) return null;
  return (
    <Alert severity="error" sx={{ py: 0, my: 0.5 }}>
      {t(`cases.timeline.${kind}`)}
    </Alert>
  );
}

/** Who did what when, from the log, the first act on top. */
export function TimelinePanel(props: { readonly caseId: string; readonly timeline: readonly TimelineEntry[] }) {
  const { caseId, timeline } = props;
  const { t } = useTranslation();
  const auditText = useAuditText();
  const check = useCommandQuery('case.checkHistory', { caseId });
  const odd = new Map(check.data?.odd.map(({ entryId, kind }) => [entryId, kind]));
  const entries = timeline.toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <Panel title={t('cases.timeline.title')} extra={<HistorySign check={check.data} />}>
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
            <OddSign kind={odd.get(entry.id)} />
            <Typography variant="caption" color="textSecondary">
              {`${formatInstant(entry.at)} · ${entry.actorName === '' ? t('cases.timeline.program') : entry.actorName}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
