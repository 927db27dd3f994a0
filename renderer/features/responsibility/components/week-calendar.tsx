import { Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { DayPiece, WeekDay } from '#shared/domain/responsibility/draw-week';
import { DAY_MINUTES } from '#shared/domain/responsibility/week';
import { clockText, useMatrixWords } from '../use-matrix-words';
import { WeekPiece } from './week-piece';

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];
const MIN_HEIGHT = 300;
const RULER = '48px';

/** A week from Monday to Sunday, midnight to midnight: who is responsible when, the holes and the doubles. */
export function WeekCalendar(props: {
  readonly label: string;
  readonly days: readonly WeekDay[];
  readonly today: string;
  readonly isEditable: boolean;
  readonly onOpen: (day: WeekDay, piece: DayPiece, anchor: HTMLElement) => void;
}) {
  const { days, today } = props;
  const { day: nameOf, responsibleText } = useMatrixWords();
  const names = [
    ...new Set(
      days.flatMap(({ pieces }) =>
        pieces.flatMap(({ rules }) => rules.map((rule) => responsibleText(rule.assignment))),
      ),
    ),
  ];
  return (
    <Box
      component="section"
      aria-label={props.label}
      sx={{
        flex: 1,
        minHeight: MIN_HEIGHT,
        display: 'grid',
        gridTemplateColumns: `${RULER} repeat(7, minmax(0, 1fr))`,
        gridTemplateRows: 'auto minmax(0, 1fr)',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        pr: 0.5,
        pb: 1,
      }}
    >
      <span />
      {days.map(({ weekday, day }) => (
        <Typography
          key={day}
          component="h3"
          variant="body2"
          sx={{ textAlign: 'center', py: 0.5, fontWeight: 600, color: day === today ? 'primary.main' : 'text.primary' }}
        >
          {nameOf(weekday)}
          <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 0.75 }}>
            {day.slice(5)}
          </Typography>
        </Typography>
      ))}
      <Ruler />
      {days.map((day) => (
        <Box key={day.day} sx={{ position: 'relative', borderLeft: 1, borderColor: 'divider', mr: '2px' }}>
          {day.pieces.map((piece) => (
            <WeekPiece
              key={piece.from}
              day={day}
              piece={piece}
              names={names}
              isEditable={props.isEditable}
              onOpen={(anchor) => props.onOpen(day, piece, anchor)}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}

function Ruler() {
  const { t } = useTranslation();
  return (
    <Box aria-hidden title={t('responsibility.columns.spans')} sx={{ position: 'relative' }}>
      {HOURS.map((hour) => (
        <Typography
          key={hour}
          component="span"
          variant="caption"
          color="textSecondary"
          sx={{
            position: 'absolute',
            right: 6,
            top: `${((hour * 60) / DAY_MINUTES) * 100}%`,
            transform: 'translateY(-50%)',
            lineHeight: 1,
            ...(hour === 0 ? { transform: 'none' } : {}),
          }}
        >
          {clockText(hour * 60)}
        </Typography>
      ))}
    </Box>
  );
}
