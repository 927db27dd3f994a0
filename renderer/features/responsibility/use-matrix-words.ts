import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_ELEMENTS, type ResponsibilityRule, type Responsible } from '#shared/domain/responsibility/rule';
import { DAY_MINUTES, type WeeklySpan } from '#shared/domain/responsibility/week';
import { unitLabel } from '../../lib/unit-options';
import { useElements, useHandlers, useUnits } from './api/queries';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** `08:30` of a minute of the day; midnight at its end is `24:00`. */
export function clockText(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** Says what the matrix holds in short words. */
export function useMatrixWords() {
  const { t } = useTranslation();
  const units = useUnits();
  const people = useHandlers();
  const elements = useElements();
  return useMemo(() => {
    const unitOf = new Map(units.map((unit) => [unit.id, unit]));
    const personOf = new Map(people.map(({ id, displayName }) => [id, displayName]));
    const elementOf = new Map(elements.map(({ code, name }) => [code, name]));
    const gridCount = units.filter(({ kind }) => kind === 'grid').length;
    const day = (weekday: number) => t(`responsibility.weekday.${DAYS[weekday - 1] ?? 'monday'}`);
    const unitName = (id: string) => {
      const unit = unitOf.get(id);
      return unit === undefined ? '—' : unitLabel(unit, units);
    };
    const weekdaysText = (weekdays: readonly number[]): string => {
      const sorted = [...weekdays].sort((one, other) => one - other);
      const [first = 1] = sorted;
      const last = sorted.at(-1) ?? first;
      if (sorted.length === 7) return t('responsibility.everyDay');
      if (sorted.length > 2 && last - first === sorted.length - 1) {
        return t('responsibility.weekdayRange', { from: day(first), to: day(last) });
      }
      return sorted.map(day).join('、');
    };
    const timeText = ({ from, to }: Pick<WeeklySpan, 'from' | 'to'>): string => {
      if (from === 0 && to === DAY_MINUTES) return t('responsibility.wholeDay');
      const end = to > from ? clockText(to) : t('responsibility.nextDay', { time: clockText(to) });
      return `${clockText(from)}–${end}`;
    };
    const spanText = (span: WeeklySpan) => `${weekdaysText(span.weekdays)} ${timeText(span)}`;
    const elementName = (code: string) =>
      code === ALL_ELEMENTS ? t('responsibility.allElements') : (elementOf.get(code) ?? code);
    return {
      unitName,
      timeText,
      spanText,
      weekdaysText,
      elementName,
      day,
      responsibleText: ({ unitId, accountId }: Responsible) => {
        const person = accountId === null ? undefined : personOf.get(accountId);
        return person === undefined ? unitName(unitId) : `${person}（${unitName(unitId)}）`;
      },
      /** The person's name and the unit's, one above the other. */
      responsibleLines: ({ unitId, accountId }: Responsible): readonly string[] => {
        const person = accountId === null ? undefined : personOf.get(accountId);
        return person === undefined ? [unitName(unitId)] : [person, unitName(unitId)];
      },
      elementsText: (codes: readonly string[]) => {
        const [first = ''] = codes;
        if (codes.length <= 3) return codes.map(elementName).join('、');
        return t('responsibility.countElements', { first: elementName(first), count: codes.length });
      },
      gridsText: (gridIds: readonly string[]) => {
        const [first = ''] = gridIds;
        if (gridIds.length === 1) return unitName(first);
        if (gridIds.length === gridCount) return t('responsibility.allGrids', { count: gridCount });
        return t('responsibility.countGrids', { count: gridIds.length });
      },
      validityText: ({
        validFrom: from,
        validThrough: through,
      }: Pick<ResponsibilityRule, 'validFrom' | 'validThrough'>) => {
        if (from !== null && through !== null) return t('responsibility.fromThrough', { from, through });
        if (from !== null) return t('responsibility.from', { from });
        return through === null ? t('responsibility.always') : t('responsibility.through', { through });
      },
    };
  }, [t, units, people, elements]);
}
