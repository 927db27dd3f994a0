import { Checkbox, InputBase, TableCell, TableRow, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandedMaterial } from '#shared/domain/case/intake';
import type { MaterialLine } from '#shared/domain/case/material-lines';
import { canBeWaived } from '#shared/domain/case/missing-materials';

const MOST_PAGES = 9999;

function moveInColumn(event: KeyboardEvent<HTMLTableRowElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const cell = (event.target as HTMLElement).closest('td');
  const row =
    event.key === 'ArrowDown' ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
  if (cell === null || !(row instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  row.cells[cell.cellIndex]?.querySelector('input')?.focus();
}

/** One material: Space ticks, up and down go to the next one. */
export function MaterialRow(props: {
  readonly line: MaterialLine;
  readonly onChange: (change: Partial<HandedMaterial>) => void;
}) {
  const { line, onChange } = props;
  const { t } = useTranslation();
  const { material } = line;
  const nameOf = (column: string) => t('counter.materialCell', { column, material: material.name });
  const needs = t('counter.materialNeedsText', {
    level: t(`words.materialLevel.${material.level}`),
    form: t(`words.materialForm.${material.form}`),
    copies: material.copies,
  });
  const box = (column: string, isOn: boolean, change: (isOn: boolean) => Partial<HandedMaterial>) => (
    <Checkbox
      size="small"
      checked={isOn}
      onChange={(_event, isNow) => onChange(change(isNow))}
      sx={{ p: 0.5 }}
      slotProps={{ input: { 'aria-label': nameOf(column) } }}
    />
  );
  return (
    <TableRow onKeyDown={moveInColumn}>
      <TableCell>
        {material.name}
        <Typography variant="body2" sx={{ color: 'text.secondary', fontSize: '0.8125rem', lineHeight: 1.3 }}>
          {material.note === '' ? needs : `${needs} · ${material.note}`}
        </Typography>
      </TableCell>
      <TableCell align="center">
        {box(t('counter.materialSubmitted'), line.isSubmitted, (isSubmitted) => ({ isSubmitted }))}
      </TableCell>
      <TableCell align="center">
        {box(t('counter.materialOriginalSeen'), line.isOriginalSeen, (isOriginalSeen) => ({ isOriginalSeen }))}
      </TableCell>
      <TableCell align="center">
        <InputBase
          value={line.pages === 0 ? '' : String(line.pages)}
          onChange={(event) =>
            onChange({ pages: Math.min(MOST_PAGES, Number(event.target.value.normalize('NFKC').replace(/\D/g, ''))) })
          }
          onFocus={(event) => event.target.select()}
          inputProps={{ 'aria-label': nameOf(t('counter.materialPages')), inputMode: 'numeric' }}
          sx={{ width: 44, border: 1, borderColor: 'divider', borderRadius: 0.5, px: 0.75, fontSize: '0.875rem' }}
        />
      </TableCell>
      <TableCell align="center">
        {canBeWaived(material) && box(t('counter.materialWaived'), line.isWaived, (isWaived) => ({ isWaived }))}
      </TableCell>
    </TableRow>
  );
}
