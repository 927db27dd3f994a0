import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import LayersOutlined from '@mui/icons-material/LayersOutlined';
import { Button, Chip, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/responsibility/finding';
import { LocalGrid } from '../../../components/local-grid';
import { type MatrixDesk, shortenElements } from '../model/matrix-desk';
import { useMatrixWords } from '../use-matrix-words';

const keyOf = (finding: Finding) =>
  [
    finding.kind,
    finding.weekdays.join(''),
    finding.from,
    finding.to,
    finding.firstDay,
    finding.lastDay,
    finding.gridIds[0],
    finding.gridIds.length,
    finding.elementCodes[0],
    finding.elementCodes.length,
  ].join('/');

/** Gaps and overlaps, alike ones in one line; a line opens the place on the calendar. */
export function FindingsTable(props: {
  readonly desk: MatrixDesk;
  readonly onOpen: (finding: Finding) => void;
  readonly onFill: (finding: Finding) => void;
}) {
  const { desk } = props;
  const { t } = useTranslation();
  const words = useMatrixWords();
  const { matrix } = desk;
  const columns: GridColDef<Finding>[] = [
    {
      field: 'kind',
      headerName: t('responsibility.columns.kind'),
      width: 100,
      renderCell: ({ row }) => (
        <Chip
          size="small"
          color={row.kind === 'gap' ? 'error' : 'warning'}
          variant="outlined"
          icon={row.kind === 'gap' ? <ErrorOutlineOutlined /> : <LayersOutlined />}
          label={t(`responsibility.kind.${row.kind}`)}
        />
      ),
    },
    {
      field: 'spans',
      headerName: t('responsibility.columns.spans'),
      flex: 1.2,
      valueGetter: (_value, row) => words.spanText(row),
    },
    {
      field: 'elements',
      headerName: t('responsibility.columns.elements'),
      flex: 1.3,
      valueGetter: (_value, row) => words.elementsText(shortenElements(row.elementCodes, desk.smallClasses)),
    },
    {
      field: 'gridIds',
      headerName: t('responsibility.columns.grids'),
      flex: 1,
      valueGetter: (_value, row) => words.gridsText(row.gridIds),
    },
    {
      field: 'days',
      headerName: t('responsibility.columns.days'),
      flex: 1,
      valueGetter: (_value, { firstDay, lastDay }) =>
        words.validityText({
          validFrom: firstDay > matrix.today ? firstDay : null,
          validThrough: lastDay < matrix.checkedThrough ? lastDay : null,
        }),
    },
    ...(desk.isEditable
      ? [
          {
            field: 'fill',
            headerName: '',
            width: 104,
            sortable: false,
            renderCell: ({ row }: { readonly row: Finding }) =>
              row.kind === 'gap' && (
                <Button
                  size="small"
                  onClick={(event) => {
                    event.stopPropagation();
                    props.onFill(row);
                  }}
                >
                  {t('responsibility.fill')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  if (matrix.findings.folds === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 2 }}>
        {t('responsibility.noFindings')}
      </Typography>
    );
  }
  return (
    <>
      {matrix.findings.folds > matrix.findings.listed.length && (
        <Typography variant="body2" color="textSecondary" sx={{ py: 0.5 }}>
          {t('responsibility.check.limited', { count: matrix.findings.listed.length })}
        </Typography>
      )}
      <LocalGrid
        label={t('responsibility.lower.findings')}
        rows={matrix.findings.listed}
        columns={columns}
        isLoading={false}
        isLow
        getRowId={keyOf}
        onOpen={props.onOpen}
      />
    </>
  );
}
