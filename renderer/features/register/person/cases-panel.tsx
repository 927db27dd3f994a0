import { Box, Link, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { PersonView } from '#shared/ipc/commands/register-views';
import { Panel } from '../../../components/panel';
import { CaseStatusChip } from '../../../components/state-chips';
import { formatDay } from '../../../lib/format';

const LIST = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 } as const;

/** His last cases, the latest first. */
export function CasesPanel({ view }: { readonly view: PersonView }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('register.cases')}
      extra={<Typography color="textSecondary">{t('register.caseCount', { total: view.caseCount })}</Typography>}
    >
      {view.cases.length === 0 && <Typography color="textSecondary">{t('register.noCases')}</Typography>}
      <Box component="ul" sx={LIST}>
        {view.cases.map(({ id, number, status, kind, subject, receivedAt }) => (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
            <Link component={RouterLink} to={`/cases/${id}`}>
              {number}
            </Link>
            <CaseStatusChip status={status} />
            <Typography variant="body2">
              {t(`words.caseKind.${kind}`)} · {subject}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {formatDay(receivedAt)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

/** Papers of those cases; each leads to its case, where it can be read and printed. */
export function PapersPanel({ view }: { readonly view: PersonView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('register.papers')}>
      {view.papers.length === 0 && <Typography color="textSecondary">{t('register.noPapers')}</Typography>}
      <Box component="ul" sx={LIST}>
        {view.papers.map(({ id, caseId, type, number, madeAt }) => (
          <Box component="li" key={id} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Link component={RouterLink} to={`/cases/${caseId}`}>
              {number}
            </Link>
            <Typography variant="body2" color="textSecondary">
              {t(`words.paperType.${type}`)} · {formatDay(madeAt)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
