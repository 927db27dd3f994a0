import { Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MaterialLine } from '#shared/domain/case/material-lines';
import { changeList, submitAll } from '#shared/domain/case/material-lines';
import { findMissing } from '#shared/domain/case/missing-materials';
import type { CounterValues } from '../model/counter-values';
import { KeyHint } from './key-hint';
import { MaterialRow } from './material-row';
import { Section } from './section';

const COLUMNS = ['materialSubmitted', 'materialOriginalSeen', 'materialPages', 'materialWaived'] as const;

/** The item's materials: what is in, what was seen, what is missing. Up and down keys stay in their column. */
export function MaterialsSection({ lines }: { readonly lines: readonly MaterialLine[] }) {
  const { t } = useTranslation();
  const { setValue } = useFormContext<CounterValues>();
  const save = (materials: CounterValues['materials']) => setValue('materials', materials, { shouldDirty: true });
  if (lines.length === 0) {
    return (
      <Section title={t('counter.materialsTitle')}>
        <Typography sx={{ color: 'text.secondary' }}>{t('counter.materialsNone')}</Typography>
      </Section>
    );
  }
  return (
    <Section
      title={t('counter.materialsTitle')}
      aside={<Missing lines={lines} onAllIn={() => save(submitAll(lines))} />}
    >
      <Table size="small" sx={{ '& td, & th': { px: 0.75, py: 0.25 }, '& th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('counter.materialName')}</TableCell>
            {COLUMNS.map((column) => (
              <TableCell key={column} align="center">
                {t(`counter.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <MaterialRow
              key={line.position}
              line={line}
              onChange={(change) => save(changeList(lines, line.position, change))}
            />
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function Missing({ lines, onAllIn }: { readonly lines: readonly MaterialLine[]; readonly onAllIn: () => void }) {
  const { t } = useTranslation();
  const missing = findMissing(lines).length;
  return (
    <>
      <Typography component="span" variant="body2" sx={{ color: missing === 0 ? 'success.main' : 'warning.main' }}>
        {missing === 0 ? t('counter.materialsComplete') : t('counter.materialsMissing', { count: missing })}
      </Typography>
      <Button size="small" onClick={onAllIn} aria-keyshortcuts="F8" sx={{ ml: 'auto', py: 0 }}>
        {t('counter.materialsAllIn')}
        <KeyHint>F8</KeyHint>
      </Button>
    </>
  );
}
