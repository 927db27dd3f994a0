import { Box, Button, Link, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { OPEN_CASE_STATUSES } from '#shared/domain/case/vocabulary';
import type { SharedCase } from '#shared/ipc/commands/case-rows';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { CaseStatusChip } from '../../../components/state-chips';

/** The cases that one order serves, each leading to its page; nothing where it serves one alone. */
export function OrderCases(props: { readonly order: OrderView; readonly onDetach: (other: SharedCase) => void }) {
  const { order } = props;
  const { t } = useTranslation();
  if (order.caseCount < 2) return null;
  if (order.cases.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
        {t('together.order.casesOnly', { count: order.caseCount })}
      </Typography>
    );
  }
  const mayDetach = order.allowed.includes('detach');
  return (
    <Box sx={{ mt: 1, pt: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Typography component="h4" variant="body2" color="textSecondary">
        {t('together.order.cases', { count: order.caseCount })}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {order.cases.map((each) => (
          <Box
            component="li"
            key={each.id}
            sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 32, fontSize: '0.875rem' }}
          >
            <Link component={RouterLink} to={`/cases/${each.id}`} sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {each.number}
            </Link>
            <span>{each.applicantName}</span>
            <Box component="span" sx={{ flex: 1, minWidth: 0, color: 'text.secondary' }}>
              {each.subject}
            </Box>
            <CaseStatusChip status={each.status} />
            {mayDetach && OPEN_CASE_STATUSES.includes(each.status) && (
              <Button
                size="small"
                aria-label={t('together.order.detachOf', { number: each.number })}
                onClick={() => props.onDetach(each)}
              >
                {t('together.order.detach')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
