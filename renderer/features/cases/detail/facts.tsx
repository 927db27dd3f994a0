import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A fact with its name. Facts that are not known are left out. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole width: long texts. */
  readonly isWide?: boolean;
}

/** Facts in as many columns as fit. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== '' && value !== undefined);
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        columnGap: 2,
        rowGap: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
      }}
    >
      {known.map(({ label, value, isWide }) => (
        <Box key={label} sx={{ minWidth: 0, ...(isWide === true ? { gridColumn: '1 / -1' } : {}) }}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {label}
          </Typography>
          <Typography
            component="dd"
            variant="body2"
            sx={{ m: 0, overflowWrap: 'anywhere', ...(isWide === true ? { whiteSpace: 'pre-wrap' } : {}) }}
          >
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
