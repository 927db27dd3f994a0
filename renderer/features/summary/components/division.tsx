import { useTranslation } from 'react-i18next';
import type { FigureDivision } from '#shared/domain/summary/figure-key';
import { CASE_COUNT_NAMES, type CaseCounts } from '#shared/domain/summary/figures';
import { nameRow } from '#shared/domain/summary/name-figure';
import { computeOnTimeRate } from '#shared/domain/summary/rates';
import type { BreakdownName } from '#shared/domain/summary/reconcile';
import { useFigureFrame } from '../figure-context';
import { formatCount, formatPercent } from '../numbers';
import { ChangeText } from './change-text';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { Panel } from './panel';

const KEYS: Readonly<Record<BreakdownName, Exclude<FigureDivision, 'unit'>>> = {
  byKind: 'kind',
  byChannel: 'channel',
  byItem: 'item',
  byCategory: 'category',
};

type Rows = readonly { readonly key: string; readonly counts: CaseCounts }[];

const hasCases = (counts: CaseCounts) => CASE_COUNT_NAMES.some((name) => counts[name] > 0);

/** The counts of a division; rows without any case are left out. */
export function DivisionPanel({ division }: { readonly division: BreakdownName }) {
  const { t } = useTranslation();
  const { content } = useFigureFrame();
  const rows: Rows = content.figures[division];
  const before: Rows | null = content.lastMonth?.[division] ?? null;
  const title = t(`summary.section.${division}`);
  const receivedBefore = (key: string) =>
    before === null ? null : (before.find((row) => row.key === key)?.counts.received ?? 0);
  return (
    <Panel title={title}>
      <FigureTable
        label={title}
        columns={[
          t('summary.column.name'),
          ...CASE_COUNT_NAMES.map((name) => t(`summary.count.${name}`)),
          t('summary.rate.onTimeRate'),
          t('summary.compare.change'),
        ]}
        rows={rows
          .filter(({ counts }) => hasCases(counts))
          .map(({ key, counts }) => ({
            id: key,
            name: nameRow(content, KEYS[division], key, t),
            cells: [
              ...CASE_COUNT_NAMES.map((name) => (
                <FigureButton key={name} figure={`${KEYS[division]}.${key}.${name}`} value={counts[name]} />
              )),
              formatPercent(computeOnTimeRate(counts)),
              <ChangeText
                key="change"
                current={counts.received}
                earlier={receivedBefore(key)}
                wish="none"
                write={formatCount}
              />,
            ],
          }))}
      />
    </Panel>
  );
}
