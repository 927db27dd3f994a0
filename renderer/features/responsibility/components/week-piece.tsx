import { Box, ButtonBase } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { DayPiece, WeekDay } from '#shared/domain/responsibility/draw-week';
import { DAY_MINUTES } from '#shared/domain/responsibility/week';
import { colourOf } from '../model/colours';
import { useMatrixWords } from '../use-matrix-words';

/** A day of the calendar is at least some 270 px high: below this a piece has room for one line only. */
const ONE_LINE_MINUTES = 200;
/** Two names need the room that the time would take. */
const TIME_MINUTES_OVERLAP = 300;

const GAP = {
  background: 'repeating-linear-gradient(45deg, #fff 0 6px, #fbdcd9 6px 12px)',
  borderColor: '#b3261e',
  borderStyle: 'dashed',
  color: '#8c1d18',
};
const OVERLAP = {
  background: 'repeating-linear-gradient(-45deg, #ffeec2 0 5px, #ffe08a 5px 10px)',
  borderColor: '#8a5a00',
  borderWidth: 2,
  color: '#4d3200',
};

/** A piece of a day: its look, its mark in words, and all of it in its name for those who hear it. */
export function WeekPiece(props: {
  readonly day: WeekDay;
  readonly piece: DayPiece;
  readonly names: readonly string[];
  readonly isEditable: boolean;
  readonly onOpen: (anchor: HTMLElement) => void;
}) {
  const { day, piece, names, isEditable } = props;
  const { t } = useTranslation();
  const { day: nameOf, timeText, responsibleText, responsibleLines } = useMatrixWords();
  const holders = piece.rules.map((rule) => responsibleText(rule.assignment));
  const facts = { day: nameOf(day.weekday), time: timeText(piece), who: holders.join('、') };
  const [only = ''] = holders;
  const isGap = holders.length === 0;
  const isOverlap = holders.length > 1;
  const { ground, edge } = colourOf(names, only);
  const plain = { background: ground, borderColor: edge, borderLeftWidth: 4, color: 'text.primary' };
  const gapName = isEditable ? t('responsibility.pieceGap', facts) : t('responsibility.pieceGapRead', facts);
  const heldName = isOverlap ? t('responsibility.pieceOverlap', facts) : t('responsibility.piece', facts);
  const name = isGap ? gapName : heldName;
  const markedLook = isGap ? GAP : OVERLAP;
  const length = piece.to - piece.from;
  const [first] = piece.rules;
  const lines = isGap || isOverlap || first === undefined ? [] : responsibleLines(first.assignment);
  const isLow = length < ONE_LINE_MINUTES;
  const shownLines = isLow ? lines.slice(0, 1) : lines;
  const hasTime = length >= (isOverlap ? TIME_MINUTES_OVERLAP : ONE_LINE_MINUTES);
  return (
    <ButtonBase
      aria-label={name}
      title={name}
      onClick={(event) => props.onOpen(event.currentTarget)}
      sx={{
        position: 'absolute',
        top: `${(piece.from / DAY_MINUTES) * 100}%`,
        height: `calc(${((piece.to - piece.from) / DAY_MINUTES) * 100}% - 1px)`,
        left: 2,
        right: 0,
        overflow: 'hidden',
        borderWidth: 1,
        borderStyle: 'solid',
        borderRadius: 0.5,
        px: 0.5,
        fontSize: '0.75rem',
        lineHeight: 1.2,
        textAlign: 'center',
        flexDirection: isLow ? 'row' : 'column',
        gap: isLow ? 0.5 : 0,
        ...(isGap || isOverlap ? markedLook : plain),
        '&:hover': { filter: 'brightness(0.96)' },
        '&.Mui-focusVisible': { outline: '2px solid #1b2430', outlineOffset: -2, zIndex: 1 },
      }}
    >
      {(isGap || isOverlap) && (
        <Box
          component="span"
          sx={{ fontWeight: 700, bgcolor: 'rgba(255,255,255,0.85)', px: 0.5, borderRadius: 0.5, whiteSpace: 'nowrap' }}
        >
          {t(`responsibility.kind.${isGap ? 'gap' : 'overlap'}`)}
        </Box>
      )}
      {isOverlap && <Clipped text={holders.join('、')} lines={isLow ? 1 : 2} isOnHatching />}
      {shownLines.map((line, at) => (
        <Clipped key={line} text={line} lines={isLow ? 1 : 2} isStrong={at === 0 && shownLines.length > 1} />
      ))}
      {hasTime && <span>{timeText(piece)}</span>}
    </ButtonBase>
  );
}

function Clipped(props: {
  readonly text: string;
  readonly lines: number;
  readonly isStrong?: boolean;
  readonly isOnHatching?: boolean;
}) {
  return (
    <Box
      component="span"
      sx={{
        overflow: 'hidden',
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: props.lines,
        wordBreak: 'break-all',
        ...(props.isStrong === true ? { fontWeight: 600 } : {}),
        ...(props.isOnHatching === true ? { bgcolor: 'rgba(255,255,255,0.85)', px: 0.5, borderRadius: 0.5 } : {}),
      }}
    >
      {props.text}
    </Box>
  );
}
