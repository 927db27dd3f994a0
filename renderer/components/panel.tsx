import { Box, Card, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

/** A part of a page under a heading. */
export function Panel(props: {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1, minHeight: 30 }}>
        <Typography id={id} variant="h3" component="h2">
          {props.title}
        </Typography>
        {props.extra}
        <Box sx={{ flex: 1 }} />
        {props.action}
      </Box>
      {props.children}
    </Card>
  );
}
