import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';

/** The columns of the table of steps: number, name, unit, part, limit, after, special, condition, acts. */
export const STEP_COLUMNS = {
  gridTemplateColumns:
    '32px minmax(130px, 1.5fr) 132px 100px 76px minmax(140px, 1.4fr) minmax(110px, 1fr) minmax(120px, 1.2fr) 72px',
  columnGap: 1,
  rowGap: 0.5,
  alignItems: 'center',
} as const;

const COLUMNS = ['position', 'name', 'section', 'role', 'limit', 'after', 'special', 'condition'] as const;

/** What the columns of the table of steps are. */
export function StepTableHead() {
  const { t } = useTranslation();
  return (
    <Box role="row" sx={{ display: 'contents' }}>
      {COLUMNS.map((column) => (
        <Box key={column} role="columnheader" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {column === 'limit' ? t('flow.editor.limitHint') : t(`flow.editor.${column}`)}
        </Box>
      ))}
      <span />
    </Box>
  );
}
