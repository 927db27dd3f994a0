import { Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A titled group of the counter's fields. */
export function Section(props: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <Card
      component="section"
      sx={{ p: 1.5, display: 'flex', flexDirection: 'column', gap: 1.5, overflow: 'visible', flexShrink: 0 }}
    >
      <Typography
        variant="h2"
        component="h2"
        sx={{ fontSize: '1rem', display: 'flex', alignItems: 'center', gap: 1, minHeight: 24 }}
      >
        {props.title}
        {props.aside}
      </Typography>
      {props.children}
    </Card>
  );
}

/** Fields beside one another. */
export const rowOf = (columns: string) => ({
  display: 'grid',
  gridTemplateColumns: columns,
  gap: 1.5,
  alignItems: 'start',
});
