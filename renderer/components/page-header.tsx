import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A page's title with its actions on the right. */
export function PageHeader(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, minHeight: 40, flexWrap: 'wrap' }}
    >
      <Typography variant="h1" component="h1">
        {props.title}
      </Typography>
      {props.note !== undefined && (
        <Typography component="span" color="textSecondary">
          {props.note}
        </Typography>
      )}
      <Box sx={{ flex: 1 }} />
      {props.children}
    </Box>
  );
}
