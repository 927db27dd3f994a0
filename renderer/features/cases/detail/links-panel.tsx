import LinkOffOutlined from '@mui/icons-material/LinkOffOutlined';
import { Box, IconButton, Link, Tooltip, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { useNotices } from '../../../components/notice-provider';
import { Panel } from '../../../components/panel';
import { CaseStatusChip } from '../../../components/state-chips';
import { useUnlinkCases } from '../api/case-changes';

/** Cases that belong together with this one; both go on. */
export function LinksPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const unlink = useUnlinkCases();
  if (view.links.length === 0) return null;
  const take = (otherCaseId: string) =>
    unlink.mutate(
      { caseId: view.id, otherCaseId },
      { onSuccess: () => notices.done(t('cases.links.unlinked')), onError: notices.failed },
    );
  return (
    <Panel title={t('cases.links.title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {view.links.map((other) => (
          <Box component="li" key={other.id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Link component={RouterLink} to={`/cases/${other.id}`} sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {other.number}
              </Link>
              <Typography variant="body2" noWrap>
                {other.subject}
              </Typography>
            </Box>
            <CaseStatusChip status={other.status} />
            {view.allowed.includes('addNote') && (
              <Tooltip title={t('cases.links.unlink', { number: other.number })}>
                <IconButton
                  size="small"
                  aria-label={t('cases.links.unlink', { number: other.number })}
                  onClick={() => take(other.id)}
                >
                  <LinkOffOutlined fontSize="small" />
                </IconButton>
              </Tooltip>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
