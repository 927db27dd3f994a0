import { Box, Button, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addDays, businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { RelatedCases } from '../hooks/use-related-case';

/** The ways on from a known case: into it, again with it, or beside it. Nobody is made to take one. */
export function RelatedActions({ view, related }: { readonly view: CaseView; readonly related: RelatedCases }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isMerged = view.mergedInto !== null;
  const isOpen = view.closedAt === null || isMerged;
  const mayReopen = view.allowed.includes('reopen');
  const until = view.reopenableUntil;
  const whyNot =
    until === null ? t('related.reopenNever') : t('related.reopenLate', { day: addDays(businessDay(until), -1) });
  return (
    <Box component="footer" sx={{ borderTop: 1, borderColor: 'divider', px: 1.5, py: 1, display: 'grid', gap: 1 }}>
      {!isOpen && !mayReopen && (
        <Typography variant="body2" color="textSecondary">
          {whyNot}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '& button': { whiteSpace: 'nowrap' } }}>
        {isOpen && (
          <Button variant="contained" size="small" onClick={() => related.setDialog('attach')}>
            {t('related.attach')}
          </Button>
        )}
        {!isOpen && mayReopen && (
          <Button variant="contained" size="small" onClick={() => related.setDialog('reopen')}>
            {t('related.reopen')}
          </Button>
        )}
        {!isMerged && (
          <Button variant="outlined" size="small" onClick={() => related.goOnLinked(view)}>
            {t('related.goOn')}
          </Button>
        )}
        <Button size="small" onClick={() => void navigate(`/cases/${view.id}`)}>
          {t('related.openPage')}
        </Button>
      </Box>
    </Box>
  );
}
