import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { CaseView } from '#shared/ipc/commands/case-views';

/** Leads from a merged case to the living one. */
export function MergedBanner({ view }: { readonly view: Pick<CaseView, 'mergedInto'> }) {
  const { t } = useTranslation();
  if (view.mergedInto === null) return null;
  const { id, number } = view.mergedInto;
  return (
    <Alert
      severity="info"
      sx={{ mb: 1.5 }}
      action={
        <Button component={RouterLink} to={`/cases/${id}`} color="inherit">
          {t('together.banner.open', { number })}
        </Button>
      }
    >
      {t('together.banner.merged', { number })}
    </Alert>
  );
}
