import { Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Leads to the trial page (试派), from where somebody wonders who would get a case. */
export function TrialLink() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/trial">
      {t('routing.trial.title')}
    </Button>
  );
}
