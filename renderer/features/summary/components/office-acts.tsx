import { useTranslation } from 'react-i18next';
import { formatYuan } from '#shared/domain/money/amount';
import { MONEY_ACTS, SUPERVISION_ACTS } from '#shared/domain/summary/money-figures';
import { listMoneyRows, listSupervisionRows, type OfficeActRow } from '#shared/domain/summary/money-rows';
import { useFigureFrame } from '../figure-context';
import { formatCount } from '../numbers';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { Panel } from './panel';

/** The cases of a row's figure; what is left for no unit cannot be opened. */
export function CasesCell(props: {
  readonly row: OfficeActRow<unknown>;
  readonly figure: string;
  readonly value: number;
}) {
  const { row, figure, value } = props;
  if (row.kind === 'rest') return '—';
  return <FigureButton figure={row.unitId === null ? figure : `unit.${row.unitId}.${figure}`} value={value} />;
}

/** What rows are called; the rest has a name of its own. */
export function useRowName(restName: string) {
  const { t } = useTranslation();
  return ({ kind, name }: OfficeActRow<unknown>) => {
    if (kind === 'unit') return name;
    return kind === 'rest' ? restName : t('summary.total');
  };
}

/** Money of orders by community (经费). */
export function MoneyPanel() {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  const nameOf = useRowName(t('summary.otherUnits'));
  const columns = MONEY_ACTS.flatMap((name) => {
    const act = t(`summary.moneyAct.${name}`);
    const counts = [t('summary.moneyColumn.cases', { act }), t('summary.moneyColumn.orders', { act })];
    return name === 'waived' ? counts : [...counts, t('summary.moneyColumn.sum', { act })];
  });
  return (
    <Panel title={t('summary.section.money')}>
      <FigureTable
        label={t('summary.section.money')}
        columns={[t('summary.column.unit'), ...columns]}
        rows={listMoneyRows(content).map((row) => ({
          id: row.unitId ?? row.kind,
          name: nameOf(row),
          cells: MONEY_ACTS.flatMap((act) => {
            const { orders, cases, fen } = row.figures[act];
            const counts = [
              <CasesCell key={act} row={row} figure={`money.${act}`} value={cases} />,
              formatCount(orders),
            ];
            return act === 'waived' ? counts : [...counts, formatYuan(fen)];
          }),
        }))}
        emptyText={t('summary.moneyNone')}
      />
    </Panel>
  );
}

/** Supervisions by the unit that answers (督办). */
export function SupervisionsPanel() {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  const nameOf = useRowName(t('summary.centreItself'));
  const columns = SUPERVISION_ACTS.flatMap((name) => {
    const act = t(`summary.supervision.${name}`);
    return [t('summary.supervisionColumn.cases', { act }), t('summary.supervisionColumn.times', { act })];
  });
  return (
    <Panel title={t('summary.section.supervisions')}>
      <FigureTable
        label={t('summary.section.supervisions')}
        columns={[t('summary.column.unit'), ...columns]}
        rows={listSupervisionRows(content).map((row) => ({
          id: row.unitId ?? row.kind,
          name: nameOf(row),
          cells: SUPERVISION_ACTS.flatMap((act) => [
            <CasesCell key={act} row={row} figure={`supervision.${act}`} value={row.figures[act].cases} />,
            formatCount(row.figures[act].times),
          ]),
        }))}
        emptyText={t('summary.supervisionNone')}
      />
    </Panel>
  );
}
