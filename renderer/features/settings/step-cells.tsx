import { Box, Button, MenuItem, TextField } from '@mui/material';

/** Low enough for a flow and its drawing on one small screen. */
const low = { '& .MuiInputBase-root': { height: 36, fontSize: '0.9375rem' } } as const;

interface CellProps {
  /** Read by screen readers; the column's head stands above. */
  readonly label: string;
  readonly isReadOnly: boolean;
}

/** A text in a row of the table of steps. */
export function CellText(
  props: CellProps & {
    readonly value: string;
    readonly isNumber?: boolean;
    readonly onChange: (text: string) => void;
  },
) {
  return (
    <Box role="cell">
      <TextField
        sx={low}
        value={props.value}
        disabled={props.isReadOnly}
        onChange={(event) => props.onChange(event.target.value)}
        slotProps={{
          htmlInput: {
            'aria-label': props.label,
            ...(props.isNumber === true ? { inputMode: 'numeric', style: { textAlign: 'right' } } : {}),
          },
        }}
      />
    </Box>
  );
}

/** One of a few words in a row of the table of steps. */
export function CellChoice<K extends string>(
  props: CellProps & {
    readonly value: K;
    readonly options: readonly K[];
    readonly word: (key: K) => string;
    readonly onChange: (key: K) => void;
  },
) {
  return (
    <Box role="cell">
      <TextField
        select
        sx={low}
        value={props.value}
        disabled={props.isReadOnly}
        onChange={(event) => props.onChange(event.target.value as K)}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': props.label } } }}
      >
        {props.options.map((option) => (
          <MenuItem key={option} value={option}>
            {props.word(option)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

/** Any number of other steps in a row of the table of steps. */
export function CellChoices(
  props: CellProps & {
    readonly values: readonly string[];
    readonly options: readonly { readonly key: string; readonly name: string }[];
    readonly empty: string;
    readonly onChange: (keys: string[]) => void;
  },
) {
  const nameOf = (key: string) => props.options.find((option) => option.key === key)?.name ?? '?';
  const shown = props.values.length === 0 ? props.empty : props.values.map(nameOf).join('、');
  return (
    <Box role="cell" title={shown}>
      <TextField
        select
        sx={low}
        value={[...props.values]}
        disabled={props.isReadOnly}
        onChange={(event) => props.onChange(event.target.value as unknown as string[])}
        slotProps={{
          select: {
            multiple: true,
            displayEmpty: true,
            renderValue: () => shown,
            SelectDisplayProps: { 'aria-label': props.label },
          },
        }}
      >
        {props.options.map(({ key, name }) => (
          <MenuItem key={key} value={key}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

/** What is set in a dialog of its own, in short. */
export function CellButton(
  props: CellProps & { readonly text: string; readonly isSet: boolean; readonly onClick: () => void },
) {
  return (
    <Box role="cell" sx={{ minWidth: 0 }}>
      <Button
        fullWidth
        variant="outlined"
        color="inherit"
        disabled={props.isReadOnly}
        aria-label={`${props.label}：${props.text}`}
        title={props.text}
        onClick={props.onClick}
        sx={{
          height: 36,
          fontSize: '0.9375rem',
          px: 1,
          justifyContent: 'flex-start',
          borderColor: 'rgba(0, 0, 0, 0.23)',
          fontWeight: 400,
          color: props.isSet ? 'text.primary' : 'text.secondary',
        }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {props.text}
        </Box>
      </Button>
    </Box>
  );
}
