import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import { isDividedByUnits } from '#shared/domain/summary/content';
import { nameRow } from '#shared/domain/summary/name-figure';
import { useFigureFrame } from '../figure-context';
import { formatCount } from '../numbers';
import { Panel } from './panel';

const THIS_MONTH = '#12325c';
const LAST_MONTH = '#9db4d3';
const ROW_HEIGHT = 30;

interface Bar {
  readonly name: string;
  readonly current: number;
  readonly earlier: number;
}

/** Bars lie, so that Chinese names have room beside them. */
function Bars({
  title,
  bars,
  hasEarlier,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly hasEarlier: boolean;
}) {
  const { t } = useTranslation();
  const current = { data: bars.map((bar) => bar.current), label: t('summary.column.current'), color: THIS_MONTH };
  const earlier = { data: bars.map((bar) => bar.earlier), label: t('summary.compare.lastMonth'), color: LAST_MONTH };
  return (
    <Panel title={title}>
      <BarChart
        layout="horizontal"
        height={Math.max(180, bars.length * ROW_HEIGHT + 80)}
        yAxis={[{ scaleType: 'band', data: bars.map((bar) => bar.name), width: 130 }]}
        xAxis={[{ tickMinStep: 1, height: 40, valueFormatter: formatCount }]}
        series={hasEarlier ? [current, earlier] : [current]}
        skipAnimation
      />
    </Panel>
  );
}

/** What was received by channel, this month and last. */
export function ChannelChart() {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  const { figures, lastMonth } = content;
  const bars = figures.byChannel.map(({ key, counts }) => ({
    name: nameRow(content, 'channel', key, t),
    current: counts.received,
    earlier: lastMonth?.byChannel.find((row) => row.key === key)?.counts.received ?? 0,
  }));
  return <Bars title={t('summary.chart.channel')} bars={bars} hasEarlier={lastMonth !== null} />;
}

/** What each unit received; of a section or community, its kinds of case. */
export function UnitChart() {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  if (!isDividedByUnits(content.unitKind)) return <KindChart />;
  const bars = content.units.map(({ name, counts }) => ({ name, current: counts.received, earlier: 0 }));
  return <Bars title={t('summary.chart.units')} bars={bars} hasEarlier={false} />;
}

function KindChart() {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  const bars = content.figures.byKind.map(({ key, counts }) => ({
    name: nameRow(content, 'kind', key, t),
    current: counts.received,
    earlier: content.lastMonth?.byKind.find((row) => row.key === key)?.counts.received ?? 0,
  }));
  return <Bars title={t('summary.chart.kind')} bars={bars} hasEarlier={content.lastMonth !== null} />;
}
