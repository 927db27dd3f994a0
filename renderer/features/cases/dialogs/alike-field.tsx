import { Box, FormControlLabel, FormHelperText, Radio, RadioGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlikeCase } from '#shared/ipc/commands/case';
import { SearchBox } from '../../../components/search-box';
import { CaseStatusChip } from '../../../components/state-chips';
import { formatInstant } from '../../../lib/format';
import { useAlikeCases } from '../api/queries';

function AlikeLine({ row }: { readonly row: AlikeCase }) {
  const { t } = useTranslation();
  const { case: of, lead } = row;
  const words =
    lead === null
      ? t('together.alike.noLead')
      : t('together.alike.lead', { unit: lead.unitName, status: t(`words.orderStatus.${lead.status}`) });
  const shared = lead !== null && lead.caseCount > 1 ? t('together.alike.shared', { count: lead.caseCount }) : '';
  return (
    <Box sx={{ py: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {of.number}
        </Box>
        <span>{of.applicantName}</span>
        <CaseStatusChip status={of.status} />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {[of.subject, of.communityName, formatInstant(of.receivedAt), words, shared].filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="body2" color="textSecondary" noWrap title={of.content}>
        {of.content}
      </Typography>
    </Box>
  );
}

/** Chooses another open case: those of the like are shown, others are found by number, name or words. */
export function AlikeField(props: {
  readonly caseId: string;
  readonly value: AlikeCase | null;
  readonly isWrong: boolean;
  readonly fits: (row: AlikeCase) => boolean;
  readonly onChange: (row: AlikeCase) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useAlikeCases(props.caseId, text);
  const rows = (found.data?.rows ?? []).filter(props.fits);
  return (
    <Box>
      <SearchBox label={t('together.alike.search')} text="" isFocused onSearch={setText} />
      <FormHelperText>{t('together.alike.hint')}</FormHelperText>
      {rows.length === 0 && !found.isFetching && (
        <Typography color="textSecondary" sx={{ py: 1 }}>
          {t('together.alike.none')}
        </Typography>
      )}
      <RadioGroup
        aria-label={t('together.alike.list')}
        value={props.value?.case.id ?? ''}
        onChange={(_event, id) => {
          const row = rows.find((each) => each.case.id === id);
          if (row !== undefined) props.onChange(row);
        }}
        sx={{ maxHeight: 260, overflowY: 'auto', flexWrap: 'nowrap', mt: 1 }}
      >
        {rows.map((row) => (
          <FormControlLabel
            key={row.case.id}
            value={row.case.id}
            control={<Radio size="small" />}
            label={<AlikeLine row={row} />}
            slotProps={{ typography: { component: 'div', sx: { minWidth: 0, flex: 1 } } }}
            sx={{ mr: 0, alignItems: 'flex-start' }}
          />
        ))}
      </RadioGroup>
      {props.isWrong && <FormHelperText error>{t('together.alike.choose')}</FormHelperText>}
    </Box>
  );
}
