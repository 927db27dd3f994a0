import { Box } from '@mui/material';
import type { Place } from './flow-lines';

/** Where a flow begins or ends. */
export function FlowTerminal({ at, label }: { readonly at: Place; readonly label: string }) {
  return (
    <Box
      style={at}
      sx={{
        position: 'absolute',
        borderRadius: 999,
        bgcolor: 'text.secondary',
        color: 'common.white',
        fontSize: '0.8125rem',
        display: 'grid',
        placeItems: 'center',
      }}
    >
      {label}
    </Box>
  );
}
