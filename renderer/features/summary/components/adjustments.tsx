import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Adjustment } from '#shared/domain/summary/adjustments';
import { parseFigureKey } from '#shared/domain/summary/figure-key';
import { nameFigure } from '#shared/domain/summary/name-figure';
import { useFigureFrame } from '../figure-context';
import { formatCount } from '../numbers';
import { FigureTable } from './figure-table';
import { Panel } from './panel';

/** What came after signing: the signed figures stay, the differences are listed. */
export function AdjustmentsPanel({ adjustments }: { readonly adjustments: readonly Adjustment[] }) {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  if (adjustments.length === 0) return null;
  return (
    <Panel title={t('summary.section.adjustments')}>
      <Alert severity="info" sx={{ py: 0, mb: 1 }}>
        {t('summary.adjustmentsNote')}
      </Alert>
      <FigureTable
        label={t('summary.section.adjustments')}
        columns={[
          t('summary.column.figure'),
          t('summary.column.signed'),
          t('summary.column.today'),
          t('summary.column.difference'),
        ]}
        rows={adjustments.map(({ key, signed, today }) => {
          const target = parseFigureKey(key);
          const sign = today > signed ? '+' : '';
          return {
            id: key,
            name: target === null ? key : nameFigure(content, target, t),
            cells: [formatCount(signed), formatCount(today), `${sign}${formatCount(today - signed)}`],
          };
        })}
      />
    </Panel>
  );
}
