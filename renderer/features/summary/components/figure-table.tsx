import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A row of a table of figures: its heading and its cells. */
export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly ReactNode[];
}

/** A table of figures: words on the left, numbers to the right. */
export function FigureTable(props: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly emptyText?: string;
}) {
  const { t } = useTranslation();
  const { label, columns, rows, emptyText } = props;
  if (rows.length === 0) return <Typography color="textSecondary">{emptyText ?? t('common.none')}</Typography>;
  return (
    <Table size="small" aria-label={label} sx={{ '& td, & th': { px: 1, py: 0.5 } }}>
      <TableHead>
        <TableRow>
          {columns.map((column, at) => (
            <TableCell key={column} align={at === 0 ? 'left' : 'right'} sx={{ fontWeight: 600, lineHeight: 1.3 }}>
              {column}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, name, cells }) => (
          <TableRow key={id} hover>
            <TableCell component="th" scope="row" sx={{ minWidth: 120 }}>
              {name}
            </TableCell>
            {cells.map((cell, at) => (
              <TableCell key={columns[at + 1]} align="right" sx={{ whiteSpace: 'nowrap' }}>
                {cell}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
