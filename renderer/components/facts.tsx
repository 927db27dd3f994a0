import { Box, Typography } from '@mui/material';
import { Fragment, type ReactNode } from 'react';

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
        gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
      }}
    >
      {known.map(({ label, value, isWide }) => (
        <Box key={label} sx={{ minWidth: 0, ...(isWide === true ? { gridColumn: '1 / -1' } : {}) }}>
          <Typography component="dt" variant="caption" color="textSecondary">
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

/** Facts as lines, the name before the text: for cards that must stay low. */
export function FactLines({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== '' && value !== undefined);
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.25 }}
    >
      {known.map(({ label, value }) => (
        <Fragment key={label}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {value}
          </Typography>
        </Fragment>
      ))}
    </Box>
  );
}
