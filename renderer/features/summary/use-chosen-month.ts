import { useTranslation } from 'react-i18next';
import { addMonths } from '#shared/domain/summary/month';
import { useSession } from '../../components/session-context';
import { useCommandQuery } from '../../lib/use-command';
import { useSummary, useSummaryList } from './api/queries';
import { useSummaryAddress } from './use-summary-address';

/** How many months back can be chosen. */
const MONTHS_SHOWN = 37;
const UNIT_KINDS = ['district', 'street', 'section', 'community'];

/** The months that can be chosen, the present one first; one of the address that is older comes last. */
function listMonths(currentMonth: string, chosen: string): readonly string[] {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => addMonths(currentMonth, -at));
  return months.includes(chosen) ? months : [...months, chosen];
}

/** Writes a month in the language of the screen. */
export function useMonthName(): (month: string) => string {
  const { t } = useTranslation();
  return (month) => t('summary.monthName', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
}

/** Month and unit of the address, their choices, and the summary that belongs to them. */
export function useChosenMonth() {
  const [address, change] = useSummaryAddress();
  const list = useSummaryList(address.month);
  const allUnits = useCommandQuery('organisation.list', {});
  const { district } = useSession().session;
  const seesDistrict = district?.isOwn === true && district.street === null;
  const units = [...(allUnits.data ?? [])]
    .filter(({ kind }) => UNIT_KINDS.includes(kind) && (kind !== 'district' || seesDistrict))
    .sort((left, right) => UNIT_KINDS.indexOf(left.kind) - UNIT_KINDS.indexOf(right.kind));
  const unit = units.find(({ id }) => id === address.unit) ?? units[0];
  const month = address.month ?? list.data?.currentMonth ?? '';
  const summary = useSummary(unit?.id ?? '', month, unit !== undefined && month !== '');
  const currentMonth = list.data?.currentMonth;
  return {
    month,
    months: currentMonth === undefined ? [] : listMonths(currentMonth, month),
    unit,
    units,
    entries: list.data?.summaries ?? [],
    summary,
    error: list.error ?? allUnits.error ?? summary.error,
    chooseMonth: (next: string) => change({ month: next }),
    chooseUnit: (next: string) => change({ unit: next }),
  };
}
