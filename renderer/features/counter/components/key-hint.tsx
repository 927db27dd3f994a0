import { Typography } from '@mui/material';

/** The key beside a button's word; the button's name stays the word alone. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <Typography component="span" aria-hidden sx={{ ml: 0.75, fontSize: '0.75rem', opacity: 0.85 }}>
      {children}
    </Typography>
  );
}
