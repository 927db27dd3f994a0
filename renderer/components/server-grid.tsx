import { Box } from '@mui/material';
import {
  DataGrid,
  type GridColDef,
  type GridRowId,
  type GridRowSelectionModel,
  type GridSortModel,
  type GridValidRowModel,
} from '@mui/x-data-grid';
import { useTranslation } from 'react-i18next';
import { longListWords } from '../lib/grid-words';

/** One page of a list that main pages, sorts and counts. */
interface ServerGridProps<R extends GridValidRowModel> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly total: number;
  readonly columns: readonly GridColDef<R>[];
  readonly isLoading: boolean;
  readonly page: number;
  readonly pageSize: number;
  readonly sort: { readonly by: string; readonly direction: 'asc' | 'desc' };
  readonly emptyText: string;
  /** Rows that are ticked, by id; without it no row can be. Space ticks the row that has the focus. */
  readonly ticked?: ReadonlySet<string>;
  readonly onTick?: (ids: ReadonlySet<string>) => void;
  readonly getRowId?: (row: R) => string;
  readonly onPage: (page: number, pageSize: number) => void;
  readonly onSort: (by: string, direction: 'asc' | 'desc') => void;
  readonly onOpen: (row: R) => void;
}

const PAGE_SIZES = [20, 50, 100];

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** All but some of the page's rows is how the grid says that the heading's box was ticked. */
function idsOf({ type, ids }: GridRowSelectionModel, rows: readonly GridValidRowModel[]): ReadonlySet<string> {
  if (type === 'include') return new Set([...ids].map(String));
  return new Set(rows.map((row) => String(row.id)).filter((id) => !ids.has(id)));
}

/** A list over MUI's grid in server mode. Enter on a row or a click opens it. */
export function ServerGrid<R extends GridValidRowModel>(props: ServerGridProps<R>) {
  const { i18n } = useTranslation();
  const { ticked, onTick } = props;
  const ticks =
    ticked === undefined
      ? {}
      : {
          checkboxSelection: true,
          keepNonExistentRowsSelected: true,
          rowSelectionModel: { type: 'include' as const, ids: new Set<GridRowId>(ticked) },
          onRowSelectionModelChange: (model: GridRowSelectionModel) => onTick?.(idsOf(model, props.rows)),
        };
  const sortModel: GridSortModel = [{ field: props.sort.by, sort: props.sort.direction }];
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <DataGrid<R>
        aria-label={props.label}
        rows={[...props.rows]}
        columns={[...props.columns]}
        rowCount={props.total}
        loading={props.isLoading}
        density="compact"
        paginationMode="server"
        sortingMode="server"
        filterMode="server"
        disableColumnFilter
        disableColumnMenu
        disableRowSelectionOnClick
        sortingOrder={['asc', 'desc']}
        {...(props.getRowId === undefined ? {} : { getRowId: props.getRowId })}
        paginationModel={{ page: props.page, pageSize: props.pageSize }}
        pageSizeOptions={PAGE_SIZES}
        onPaginationModelChange={(model) => props.onPage(model.page, model.pageSize)}
        sortModel={sortModel}
        onSortModelChange={(model) => {
          const next = model[0];
          if (next?.sort) props.onSort(next.field, next.sort);
        }}
        {...ticks}
        onRowClick={(params) => props.onOpen(params.row)}
        onCellKeyDown={(params, event) => {
          if (event.key === 'Enter') props.onOpen(params.row);
          // The box itself ticks by its own; from anywhere else in the row the grid would turn the page.
          if (event.key !== ' ' || ticked === undefined || event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          event.defaultMuiPrevented = true;
          onTick?.(toggled(ticked, String(params.id)));
        }}
        localeText={{ ...longListWords(i18n.language), noRowsLabel: props.emptyText }}
        sx={{
          bgcolor: 'background.paper',
          '& .MuiDataGrid-row': { cursor: 'pointer' },
          '& .MuiDataGrid-cell:has(> .MuiChip-root)': { display: 'flex', alignItems: 'center' },
        }}
      />
    </Box>
  );
}
