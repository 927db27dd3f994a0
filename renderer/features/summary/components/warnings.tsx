import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { isDividedByUnits } from '#shared/domain/summary/content';
import { listWarningRows } from '#shared/domain/summary/money-rows';
import { hasWarnings, WARNING_ACTS, type WarningFigures } from '#shared/domain/summary/warning-figures';
import { useFigureFrame } from '../figure-context';
import { formatCount } from '../numbers';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { CasesCell, useRowName } from './office-acts';
import { Panel } from './panel';

const PAIR = {
  display: 'grid',
  columnGap: 2,
  rowGap: 1.5,
  gridTemplateColumns: '1fr 1fr',
  alignItems: 'start',
} as const;

/** A heading may break after the act, and nowhere else: Chinese breaks between any two characters. */
const BREAK = '\u200b';
const HEADS = { '& thead th': { wordBreak: 'keep-all' } } as const;

function useColumns(): readonly string[] {
  const { t } = useTranslation();
  return WARNING_ACTS.flatMap((name) => {
    const act = `${t(`summary.warningAct.${name}`)}${BREAK}`;
    return [t('summary.warningColumn.cases', { act }), t('summary.warningColumn.cards', { act })];
  });
}

function ClockTable() {
  const { t } = useTranslation();
  const { warnings, warningsByClock } = useFigureFrame().content;
  const cellsOf = (prefix: string, figures: WarningFigures) =>
    WARNING_ACTS.flatMap((act) => [
      <FigureButton key={act} figure={`${prefix}card.${act}`} value={figures[act].cases} />,
      formatCount(figures[act].cards),
    ]);
  const rows = warningsByClock.map(({ key, figures }) => ({
    id: key,
    name: t(`words.clock.${key}`),
    cells: cellsOf(`clock.${key}.`, figures),
  }));
  return (
    <FigureTable
      label={t('summary.section.warningsByClock')}
      columns={[t('summary.column.clock'), ...useColumns()]}
      rows={[...rows, { id: 'total', name: t('summary.total'), cells: cellsOf('', warnings) }]}
    />
  );
}

function ReceiverTable() {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  const nameOf = useRowName(t('summary.centreItself'));
  return (
    <FigureTable
      label={t('summary.section.warningsByUnit')}
      columns={[t('summary.column.unit'), ...useColumns()]}
      rows={listWarningRows(content).map((row) => ({
        id: row.unitId ?? row.kind,
        name: nameOf(row),
        cells: WARNING_ACTS.flatMap((act) => [
          <CasesCell key={act} row={row} figure={`card.${act}`} value={row.figures[act].cases} />,
          formatCount(row.figures[act].cards),
        ]),
      }))}
    />
  );
}

/** The month's cards (预警) by kind of clock, and in the street's month by the units that they were given to. */
export function WarningsPanel() {
  const { t } = useTranslation();
  const { cards, warnings, unitKind } = useFigureFrame().content;
  const note = cards === undefined ? t('summary.warningNote') : t('summary.warningStanding', cards);
  return (
    <Panel title={t('summary.section.warnings')}>
      {hasWarnings(warnings) && (
        <Box sx={{ ...HEADS, ...(isDividedByUnits(unitKind) ? PAIR : {}) }}>
          <ClockTable />
          {isDividedByUnits(unitKind) && <ReceiverTable />}
        </Box>
      )}
      {cards === undefined && !hasWarnings(warnings) ? (
        <Typography color="textSecondary">{t('summary.warningNone')}</Typography>
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {note}
        </Typography>
      )}
    </Panel>
  );
}
