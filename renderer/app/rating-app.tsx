import { CssBaseline, ThemeProvider } from '@mui/material';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language } from '#shared/i18n/translator';
import { RatingScreen } from '../features/rating-screen/rating-screen';
import { i18n } from '../lib/i18n';
import { queryClient } from '../lib/query-client';
import { EventBridge } from './event-bridge';
import { createStreetdeskTheme } from './theme';

function Themed() {
  const { i18n: current } = useTranslation();
  const language: Language = current.language === 'en-US' ? 'en-US' : 'zh-CN';
  const theme = useMemo(() => createStreetdeskTheme(language), [language]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <EventBridge />
      <RatingScreen />
    </ThemeProvider>
  );
}

/** The resident's window: one question, one answer, and nothing of the office behind it. */
export function RatingApp() {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Themed />
      </QueryClientProvider>
    </I18nextProvider>
  );
}
