import { Box } from '@mui/material';
import { DataGrid, type GridColDef, type GridInitialState, type GridValidRowModel } from '@mui/x-data-grid';

const PAGE_SIZE = 20;
const PAGE_SIZES = [PAGE_SIZE, 50, 100];

/** A list that is small enough to be here whole: paged and sorted in the window. Enter on a row or a click opens it. */
export function LocalGrid<R extends GridValidRowModel>(props: {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly GridColDef<R>[];
  readonly isLoading: boolean;
  readonly getRowId?: (row: R) => string;
  readonly sorting?: GridInitialState['sorting'];
  /** Leaves the foot away as long as one page holds all. */
  readonly isLow?: boolean;
  readonly onOpen: (row: R) => void;
}) {
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <DataGrid<R>
        aria-label={props.label}
        rows={[...props.rows]}
        columns={[...props.columns]}
        loading={props.isLoading}
        density="compact"
        hideFooter={props.isLow === true && props.rows.length <= PAGE_SIZE}
        disableRowSelectionOnClick
        {...(props.getRowId === undefined ? {} : { getRowId: props.getRowId })}
        initialState={{
          pagination: { paginationModel: { pageSize: PAGE_SIZE } },
          ...(props.sorting === undefined ? {} : { sorting: props.sorting }),
        }}
        pageSizeOptions={PAGE_SIZES}
        onRowClick={({ row }) => props.onOpen(row)}
        onCellKeyDown={({ row }, event) => event.key === 'Enter' && props.onOpen(row)}
        sx={{
          bgcolor: 'background.paper',
          '& .MuiDataGrid-row': { cursor: 'pointer' },
          '& .MuiDataGrid-cell:has(> .MuiChip-root, > .MuiButton-root)': { display: 'flex', alignItems: 'center' },
        }}
      />
    </Box>
  );
}
