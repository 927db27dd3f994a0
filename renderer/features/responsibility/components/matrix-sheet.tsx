import { Box, Menu, MenuItem, Tab, Tabs } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayPiece, drawWeek, type WeekDay } from '#shared/domain/responsibility/draw-week';
import type { Finding } from '#shared/domain/responsibility/finding';
import type { ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { addDays } from '#shared/domain/time/business-day';
import { parseDay, weekdayOf } from '#shared/domain/time/calendar-day';
import { CopyDialog } from '../dialogs/copy-dialog';
import { RuleDialog, type RuleToEdit } from '../dialogs/rule-dialog';
import { fillGap, type MatrixDesk } from '../model/matrix-desk';
import type { MatrixAddress } from '../use-matrix-address';
import { useMatrixWords } from '../use-matrix-words';
import { FindingsTable } from './findings-table';
import { GridTree } from './grid-tree';
import { PlaceBar } from './place-bar';
import { RulesTable, RulesToolbar } from './rules-table';
import { SettingsTable } from './settings-table';
import { WeekCalendar } from './week-calendar';

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(parseDay(day) ?? 0));
const LOWER = ['rules', 'findings', 'settings'] as const;

/** One version: grids, the week of a grid and an element, rules, findings and settings. */
export function MatrixSheet(props: {
  readonly desk: MatrixDesk;
  readonly address: MatrixAddress;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}) {
  const { desk, address, onChange } = props;
  const { t } = useTranslation();
  const { unitName, elementName, responsibleText, spanText } = useMatrixWords();
  const [rule, setRule] = useState<RuleToEdit | null>(null);
  const [text, setText] = useState('');
  const [isCopying, setCopying] = useState(false);
  const [choice, setChoice] = useState<{
    readonly anchor: HTMLElement;
    readonly rules: readonly ResponsibilityRule[];
  } | null>(null);
  const { matrix } = desk;
  const gridId = desk.grids.find(({ id }) => id === address.grid)?.id ?? desk.grids[0]?.id ?? '';
  const elementCode =
    desk.smallClasses.find(({ code }) => code === address.element)?.code ?? desk.smallClasses[0]?.code ?? '';
  const thisMonday = mondayOf(matrix.today);
  const monday = parseDay(address.week) === null ? thisMonday : mondayOf(address.week);
  const days = useMemo(
    () => drawWeek(matrix.rules, { gridId, elementCode }, monday),
    [matrix, gridId, elementCode, monday],
  );
  const edit = ({ id, ...fields }: ResponsibilityRule) => setRule({ ruleId: id, fields, title: 'edit' });
  const fill = (finding: Finding) => setRule({ ruleId: null, fields: fillGap(finding, desk), title: 'fill' });
  const add = () => {
    const spans = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }];
    const assignment = { unitId: '', accountId: null };
    const days = { validFrom: null, validThrough: null };
    setRule({
      ruleId: null,
      fields: { gridIds: [gridId], elements: [elementCode], spans, ...days, assignment },
      title: 'add',
    });
  };
  const openPiece = (day: WeekDay, piece: DayPiece, anchor: HTMLElement) => {
    const [only] = piece.rules;
    if (piece.rules.length > 1) setChoice({ anchor, rules: piece.rules });
    else if (only !== undefined) edit(only);
    else if (desk.isEditable) fill(holeOf(desk, { gridId, elementCode }, days, day, piece));
  };
  const show = ({ gridIds, elementCodes, firstDay, weekdays }: Finding) => {
    const first = mondayOf(firstDay);
    const hasDay = weekdays.some((weekday) => addDays(first, weekday - 1) >= firstDay);
    onChange({ grid: gridIds[0] ?? '', element: elementCodes[0] ?? '', week: hasDay ? first : addDays(first, 7) });
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', gap: 1.5, mt: 1 }}>
      <GridTree desk={desk} chosenId={gridId} onChoose={(id) => onChange({ grid: id })} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
        <PlaceBar
          desk={desk}
          gridId={gridId}
          elementCode={elementCode}
          monday={monday}
          thisMonday={thisMonday}
          onElement={(element) => onChange({ element })}
          onWeek={(week) => onChange({ week })}
        />
        <WeekCalendar
          label={t('responsibility.calendar', { grid: unitName(gridId), element: elementName(elementCode) })}
          days={days}
          today={matrix.today}
          isEditable={desk.isEditable}
          onOpen={openPiece}
        />
        <Box sx={{ height: { xs: 248, xl: 380 }, flexShrink: 0, display: 'flex', flexDirection: 'column' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 48, gap: 2 }}>
            <Tabs
              value={address.lower}
              onChange={(_event, lower: string) => onChange({ lower })}
              sx={{ minHeight: 34, flexShrink: 0 }}
            >
              {LOWER.map((lower) => (
                <Tab
                  key={lower}
                  value={lower}
                  sx={{ minHeight: 34, py: 0.5 }}
                  label={
                    lower === 'findings' && matrix.findings.folds > 0
                      ? `${t('responsibility.lower.findings')}（${matrix.findings.folds}）`
                      : t(`responsibility.lower.${lower}`)
                  }
                />
              ))}
            </Tabs>
            {address.lower === 'rules' && (
              <RulesToolbar
                isEditable={desk.isEditable}
                scope={address.scope}
                onScope={(scope) => onChange({ scope })}
                onSearch={setText}
                onAdd={add}
                onCopy={() => setCopying(true)}
              />
            )}
          </Box>
          {address.lower === 'rules' && (
            <RulesTable desk={desk} gridId={gridId} scope={address.scope} text={text} onOpen={edit} />
          )}
          {address.lower === 'findings' && <FindingsTable desk={desk} onOpen={show} onFill={fill} />}
          {address.lower === 'settings' && <SettingsTable desk={desk} />}
        </Box>
      </Box>
      {choice !== null && (
        <Menu open anchorEl={choice.anchor} onClose={() => setChoice(null)}>
          {choice.rules.map((each) => (
            <MenuItem
              key={each.id}
              onClick={() => {
                setChoice(null);
                edit(each);
              }}
            >
              {`${responsibleText(each.assignment)} · ${each.spans.map(spanText).join('；')}`}
            </MenuItem>
          ))}
        </Menu>
      )}
      {rule !== null && <RuleDialog desk={desk} rule={rule} gridId={gridId} onClose={() => setRule(null)} />}
      {isCopying && <CopyDialog desk={desk} gridId={gridId} onClose={() => setCopying(false)} />}
    </Box>
  );
}

/** The hole at a piece of the calendar: with the weekdays on which it is the same, and with its dates where it has any. */
function holeOf(
  { matrix }: MatrixDesk,
  place: { readonly gridId: string; readonly elementCode: string },
  days: readonly WeekDay[],
  day: WeekDay,
  { from, to }: DayPiece,
): Finding {
  const known = matrix.findings.listed.find((finding) => {
    const isPlace = finding.gridIds.includes(place.gridId) && finding.elementCodes.includes(place.elementCode);
    const isSpan = finding.from === from && finding.to === to && finding.weekdays.includes(day.weekday);
    return isPlace && isSpan && finding.firstDay <= day.day && day.day <= finding.lastDay;
  });
  const alike = days.filter(({ pieces }) => {
    return pieces.some((piece) => piece.rules.length === 0 && piece.from === from && piece.to === to);
  });
  return {
    kind: 'gap',
    gridIds: [place.gridId],
    elementCodes: [place.elementCode],
    weekdays: alike.map(({ weekday }) => weekday),
    from,
    to,
    firstDay: known?.firstDay ?? matrix.today,
    lastDay: known?.lastDay ?? matrix.checkedThrough,
    ruleIds: [],
  };
}
