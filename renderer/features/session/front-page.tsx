import { Box, Card, Typography } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The card in the middle of the window before anybody works: login, lock, new password. */
export function FrontPage(props: {
  readonly title: string;
  readonly note?: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <Box
      component="main"
      sx={{ position: 'fixed', inset: 0, zIndex: 1300, display: 'grid', placeItems: 'center', bgcolor: '#12325c' }}
    >
      <Box sx={{ width: 400, maxWidth: '90vw' }}>
        <Typography sx={{ color: '#fff', fontSize: '2rem', fontWeight: 600, letterSpacing: 6, mb: 2 }} align="center">
          {t('common.appName')}
        </Typography>
        <Card
          component="form"
          noValidate
          onSubmit={submit}
          sx={{ p: 4, display: 'flex', flexDirection: 'column', gap: 2.5 }}
        >
          <Typography variant="h1" component="h1">
            {props.title}
          </Typography>
          {props.note !== undefined && <Typography color="textSecondary">{props.note}</Typography>}
          {props.children}
        </Card>
      </Box>
    </Box>
  );
}
