import { Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One subject of the page. */
export function SecurityCard(props: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <Card component="section" aria-label={props.title} sx={{ p: 3, display: 'grid', gap: 1.5 }}>
      <Typography variant="h2">{props.title}</Typography>
      {props.note !== undefined && <Typography color="textSecondary">{props.note}</Typography>}
      {props.children}
    </Card>
  );
}
