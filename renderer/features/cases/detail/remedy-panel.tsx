import { Alert, Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { type Fact, Facts } from '../../../components/facts';
import { Panel } from '../../../components/panel';
import { formatInstant } from '../../../lib/format';

/** What a bad rating asked for, and what became of it. */
export function RemedyPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { remedy } = view;
  if (remedy === null) return null;
  const facts: readonly Fact[] = [
    { label: t('cases.remedy.since'), value: formatInstant(remedy.since) },
    { label: t('cases.remedy.ended'), value: formatInstant(remedy.endedAt) },
    {
      label: t('cases.remedy.toldBy'),
      value: remedy.toldBy === null ? '' : t(`words.remedyTelling.${remedy.toldBy}`),
    },
    { label: t('cases.remedy.note'), value: remedy.note, isWide: true },
    {
      label: t('cases.review.verdict'),
      value: remedy.reviewed === null ? '' : t(`words.reviewVerdict.${remedy.reviewed}`),
    },
    { label: t('cases.review.reason'), value: remedy.reviewReason, isWide: true },
  ];
  return (
    <Panel title={t('cases.remedy.panel')}>
      {remedy.endedAt === null && (
        <Box sx={{ mb: 1 }}>
          <Alert severity="warning" role="note" sx={{ py: 0 }}>
            {t('cases.remedy.waiting')}
          </Alert>
        </Box>
      )}
      <Facts facts={facts} />
    </Panel>
  );
}
