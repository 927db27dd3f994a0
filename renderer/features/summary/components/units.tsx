import { Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { isDividedByUnits, type UnitFigures } from '#shared/domain/summary/content';
import { listIdleUnits } from '#shared/domain/summary/ranking';
import { computeOnTimeRate } from '#shared/domain/summary/rates';
import { useFigureFrame } from '../figure-context';
import { formatPercent } from '../numbers';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { Panel } from './panel';

const COUNTS = [
  ...(['openAtStart', 'received', 'refused', 'merged', 'reopened'] as const),
  ...(['closedInTime', 'closedLate', 'openAtEnd'] as const),
] as const;

function cellsOf({ unitId, counts, orders }: UnitFigures) {
  const button = (figure: string, value: number) => (
    <FigureButton key={figure} figure={`unit.${unitId}.${figure}`} value={value} />
  );
  return [
    ...COUNTS.map((name) => button(name, counts[name])),
    formatPercent(computeOnTimeRate(counts)),
    button('orders.returned', orders.returnedCases),
    orders.returns,
    button('orders.reworked', orders.reworkedCases),
    orders.reworks,
  ];
}

/** Each section and community of the street, and those without business. */
export function UnitsPanel() {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  if (!isDividedByUnits(content.unitKind)) return null;
  const idle = listIdleUnits(content);
  const names = idle.map(({ name }) => name).join(t('summary.listMark'));
  return (
    <Panel title={t('summary.section.units')}>
      <FigureTable
        label={t('summary.section.units')}
        columns={[
          t('summary.column.unit'),
          ...COUNTS.map((name) => t(`summary.count.${name}`)),
          t('summary.rate.onTimeRate'),
          t('summary.returned'),
          t('summary.returns'),
          t('summary.reworked'),
          t('summary.reworks'),
        ]}
        rows={content.units.map((unit) => ({ id: unit.unitId, name: unit.name, cells: cellsOf(unit) }))}
      />
      <Typography sx={{ mt: 1 }}>
        {idle.length === 0 ? t('summary.idleNone') : t('summary.idleLine', { names })}
      </Typography>
    </Panel>
  );
}
