import { useTranslation } from 'react-i18next';
import { rankBySpeed, rankByVolume } from '#shared/domain/summary/ranking';
import { useFigureFrame } from '../figure-context';
import { formatDays, formatPercent } from '../numbers';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { Panel } from './panel';

/** The ten matters of which most cases were received. */
export function VolumePanel() {
  const { t } = useTranslation();
  const ranks = rankByVolume(useFigureFrame().content);
  return (
    <Panel title={t('summary.section.volume')}>
      <FigureTable
        label={t('summary.section.volume')}
        columns={[t('summary.column.name'), t('summary.count.received')]}
        rows={ranks.map(({ key, name, received }, at) => ({
          id: key,
          name: `${at + 1}. ${name}`,
          cells: [<FigureButton key={key} figure={key} value={received} />],
        }))}
      />
    </Panel>
  );
}

/** The ten items that were handled fastest. */
export function SpeedPanel() {
  const { t } = useTranslation();
  const ranks = rankBySpeed(useFigureFrame().content);
  return (
    <Panel title={t('summary.section.speed')}>
      <FigureTable
        label={t('summary.section.speed')}
        columns={[
          t('summary.column.name'),
          t('summary.column.cases'),
          t('summary.column.averageDays'),
          t('summary.rate.speedUp'),
        ]}
        rows={ranks.map(({ key, name, cases, averageDays, speedUp }, at) => ({
          id: key,
          name: `${at + 1}. ${name}`,
          cells: [
            <FigureButton key={key} figure={key} value={cases} />,
            formatDays(averageDays),
            formatPercent(speedUp),
          ],
        }))}
      />
    </Panel>
  );
}
