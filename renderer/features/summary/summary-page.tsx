import { Alert, LinearProgress, Paper, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header';
import { useFailureText } from '../../lib/use-failure-text';
import { GenerateButton, SummaryActions } from './components/summary-actions';
import { SummaryChoices } from './components/summary-choices';
import { SummaryReport } from './components/summary-report';
import { useChosenMonth, useMonthName } from './use-chosen-month';

function NotGenerated({ unitName, monthName }: { readonly unitName: string; readonly monthName: string }) {
  const { t } = useTranslation();
  return (
    <Paper variant="outlined" sx={{ p: 6, textAlign: 'center' }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('summary.empty.title', { unit: unitName, month: monthName })}
      </Typography>
      <Typography color="textSecondary">{t('summary.empty.text')}</Typography>
    </Paper>
  );
}

/** The monthly summary (月报) of the street, a section or a community. */
export function SummaryPage() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const nameMonth = useMonthName();
  const chosen = useChosenMonth();
  const { month, unit, summary, error } = chosen;
  const monthName = month === '' ? '' : nameMonth(month);
  const view = summary.data ?? null;
  return (
    <>
      <PageHeader title={t('summary.title')}>
        <SummaryChoices chosen={chosen} />
        {unit !== undefined && month !== '' && <GenerateButton unitId={unit.id} month={month} summary={view} />}
        <SummaryActions summary={view} monthName={monthName} />
      </PageHeader>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {summary.isLoading && <LinearProgress aria-label={t('common.loading')} />}
      {summary.isSuccess && view === null && unit !== undefined && (
        <NotGenerated unitName={unit.name} monthName={monthName} />
      )}
      {view !== null && <SummaryReport key={view.id} summary={view} />}
    </>
  );
}
