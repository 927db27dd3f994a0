import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { FamilyCase } from '#shared/ipc/commands/case-rows';
import { Panel } from '../../../components/panel';
import { CaseStatusChip } from '../../../components/state-chips';

/** Other cases of the same matter or the same visit, each leading to its page; nothing where there are none. */
export function FamilyPanel(props: {
  readonly title: string;
  readonly note: string;
  readonly cases: readonly FamilyCase[];
}) {
  if (props.cases.length === 0) return null;
  return (
    <Panel title={props.title}>
      {props.note !== '' && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
          {props.note}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {props.cases.map((each) => (
          <Box component="li" key={each.id} sx={{ py: 0.5 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.875rem' }}>
              <Link component={RouterLink} to={`/cases/${each.id}`} sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {each.number}
              </Link>
              <CaseStatusChip status={each.status} />
            </Box>
            <Typography variant="body2" color="textSecondary">
              {[each.applicantName, each.maskedPhone, each.subject].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
