import { CssBaseline, ThemeProvider } from '@mui/material';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/zh-cn';
import { useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language } from '#shared/i18n/translator';
import { NoticeProvider } from '../components/notice-provider';
import { i18n } from '../lib/i18n';
import { queryClient } from '../lib/query-client';
import { EventBridge } from './event-bridge';
import { SessionGate } from './session-gate';
import { StorageGate } from './storage-gate';
import { createStreetdeskTheme } from './theme';

function Themed() {
  const { i18n: current } = useTranslation();
  const language: Language = current.language === 'en-US' ? 'en-US' : 'zh-CN';
  const theme = useMemo(() => createStreetdeskTheme(language), [language]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale={language === 'zh-CN' ? 'zh-cn' : 'en'}>
        <NoticeProvider>
          <EventBridge />
          <StorageGate>
            <SessionGate />
          </StorageGate>
        </NoticeProvider>
      </LocalizationProvider>
    </ThemeProvider>
  );
}

/** The window: words, cache, theme, and whatever the session allows to be shown. */
export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Themed />
      </QueryClientProvider>
    </I18nextProvider>
  );
}
