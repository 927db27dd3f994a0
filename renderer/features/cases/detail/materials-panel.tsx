import { Alert, Box, Chip, List, ListItem, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { findMissing } from '#shared/domain/case/missing-materials';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { Panel } from '../../../components/panel';

type Material = CaseView['materials'][number];

function MaterialState({ material }: { readonly material: Material }) {
  const { t } = useTranslation();
  if (material.isSubmitted) {
    const details = [
      t('cases.materials.submitted'),
      material.pages > 0 ? t('cases.materials.pageCount', { count: material.pages }) : '',
      material.isOriginalSeen ? t('cases.materials.originalChecked') : '',
    ];
    return (
      <Typography component="span" variant="body2" color="success" sx={{ whiteSpace: 'nowrap' }}>
        {details.filter((each) => each !== '').join(' · ')}
      </Typography>
    );
  }
  return material.isWaived ? (
    <Typography component="span" variant="body2" color="textSecondary">
      {t('cases.materials.waived')}
    </Typography>
  ) : (
    <Chip
      size="small"
      label={t('cases.materials.isMissing')}
      sx={{ bgcolor: '#fbdfdc', color: '#8c1d18', fontWeight: 500 }}
    />
  );
}

/** The item's materials and what of them is missing. */
export function MaterialsPanel({
  materials,
  isDeemed,
}: {
  readonly materials: CaseView['materials'];
  readonly isDeemed: boolean;
}) {
  const { t } = useTranslation();
  if (materials.length === 0) return null;
  const missing = findMissing(materials).length;
  return (
    <Panel
      title={t('cases.materials.title')}
      extra={
        <Typography component="span" variant="body2" color={missing > 0 ? 'error' : 'success'}>
          {missing > 0 ? t('cases.materials.missing', { count: missing }) : t('cases.materials.complete')}
        </Typography>
      }
    >
      {isDeemed && missing > 0 && (
        <Alert severity="warning" sx={{ py: 0, mb: 1 }}>
          {t('cases.materials.deemed')}
        </Alert>
      )}
      <List dense disablePadding>
        {materials.map((each) => (
          <ListItem key={each.position} disableGutters sx={{ py: 0.25, gap: 1, alignItems: 'baseline' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="body2">{each.material.name}</Typography>
              {each.material.note !== '' && (
                <Typography variant="caption" color="textSecondary">
                  {each.material.note}
                </Typography>
              )}
            </Box>
            <MaterialState material={each} />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
}
