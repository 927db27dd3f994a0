import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { scaled } from './levels';

/** The screen's ground: the centre's name on top, one thing in the middle, a quiet line below. */
export function RatingFrame(props: {
  readonly centreName: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Box
      sx={{
        height: '100vh',
        display: 'grid',
        gridTemplateRows: 'auto minmax(0, 1fr) auto',
        background: 'linear-gradient(180deg, #eaf1fa 0%, #f7fafd 38%, #ffffff 100%)',
        color: '#16202c',
      }}
    >
      <Box
        component="header"
        sx={{ bgcolor: 'primary.main', color: '#ffffff', px: '4vw', py: scaled(12, 2.2, 28), textAlign: 'center' }}
      >
        <Typography component="p" sx={{ fontSize: scaled(22, 3.6, 44), fontWeight: 600, letterSpacing: '0.06em' }}>
          {props.centreName}
        </Typography>
      </Box>
      <Box
        component="main"
        sx={{ minHeight: 0, overflow: 'auto', px: '4vw', display: 'grid', alignContent: 'safe center' }}
      >
        {props.children}
      </Box>
      <Box
        component="footer"
        sx={{
          px: '4vw',
          py: scaled(12, 2.4, 28),
          textAlign: 'center',
          fontSize: scaled(17, 2.4, 28),
          color: '#3c4a5a',
        }}
      >
        {props.foot}
      </Box>
    </Box>
  );
}
