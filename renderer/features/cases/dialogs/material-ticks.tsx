import { Checkbox, Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { HandedMaterial } from '#shared/domain/case/intake';
import type { MaterialLine } from '#shared/domain/case/material-lines';
import { canBeWaived } from '#shared/domain/case/missing-materials';

const MAX_PAGES = 9999;
const TICKS = ['isSubmitted', 'isWaived', 'isOriginalSeen'] as const;
const WORDS = { isSubmitted: 'submitted', isWaived: 'waived', isOriginalSeen: 'originalSeen' } as const;

type ChangeLine = (change: Partial<HandedMaterial>) => void;

function TickCell(props: {
  readonly isTicked: boolean;
  readonly label: string;
  readonly isFirst: boolean;
  readonly onTick: (isTicked: boolean) => void;
}) {
  return (
    <TableCell align="center" padding="checkbox">
      <Checkbox
        checked={props.isTicked}
        onChange={(_event, isTicked) => props.onTick(isTicked)}
        autoFocus={props.isFirst}
        slotProps={{ input: { 'aria-label': props.label } }}
      />
    </TableCell>
  );
}

function LineRow({
  line,
  isFirst,
  onChange,
}: {
  readonly line: MaterialLine;
  readonly isFirst: boolean;
  readonly onChange: ChangeLine;
}) {
  const { t } = useTranslation();
  const { material } = line;
  const label = (key: 'submitted' | 'waived' | 'originalSeen' | 'pages') =>
    `${material.name} ${t(`cases.materials.${key}`)}`;
  const setPages = (text: string) => {
    if (/^\d{0,4}$/.test(text)) onChange({ pages: Math.min(Number(text), MAX_PAGES) });
  };
  return (
    <TableRow>
      <TableCell>{material.note === '' ? material.name : `${material.name}（${material.note}）`}</TableCell>
      {TICKS.map((tick) =>
        tick === 'isWaived' && !canBeWaived(material) ? (
          <TableCell key={tick} align="center">
            —
          </TableCell>
        ) : (
          <TickCell
            key={tick}
            isTicked={line[tick]}
            label={label(WORDS[tick])}
            isFirst={isFirst && tick === 'isSubmitted'}
            onTick={(isTicked) => onChange({ [tick]: isTicked })}
          />
        ),
      )}
      <TableCell>
        <TextField
          value={line.pages}
          onChange={(event) => setPages(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric', 'aria-label': label('pages') } }}
          sx={{ width: 72 }}
        />
      </TableCell>
    </TableRow>
  );
}

/** The item's materials with ticks: received, waived where that may be, original seen, pages. */
export function MaterialTicks(props: {
  readonly lines: readonly MaterialLine[];
  readonly onChange: (position: number, change: Partial<HandedMaterial>) => void;
}) {
  const { t } = useTranslation();
  // Found once: the focus begins at the first one that is missing and stays where the person takes it.
  const firstMissing = props.lines.find((line) => !line.isSubmitted && !line.isWaived)?.position;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('cases.materials.name')}</TableCell>
          {TICKS.map((tick) => (
            <TableCell key={tick} align="center" sx={{ whiteSpace: 'nowrap' }}>
              {t(`cases.materials.${WORDS[tick]}`)}
            </TableCell>
          ))}
          <TableCell>{t('cases.materials.pages')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.lines.map((line) => (
          <LineRow
            key={line.position}
            line={line}
            isFirst={line.position === firstMissing}
            onChange={(change) => props.onChange(line.position, change)}
          />
        ))}
      </TableBody>
    </Table>
  );
}
