import { enUS as coreEn, zhCN as coreZh } from '@mui/material/locale';
import { createTheme } from '@mui/material/styles';
import { enUS as gridEn, zhCN as gridZh } from '@mui/x-data-grid/locales';
import { enUS as pickersEn, zhCN as pickersZh } from '@mui/x-date-pickers/locales';
import type { Language } from '#shared/i18n/translator';
import { DESK_ID } from './desk';

const FONTS = '"Noto Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Dialogs and menus hang in the desk, not in the body: locked with the page, they cannot show above the lock. */
const desk = () => document.getElementById(DESK_ID);

/** One theme for full-day work: calm ground, dense controls, letters a person of fifty-five reads without glasses. */
export function createStreetdeskTheme(language: Language) {
  const locales = language === 'zh-CN' ? [coreZh, gridZh, pickersZh] : [coreEn, gridEn, pickersEn];
  return createTheme(
    {
      palette: {
        mode: 'light',
        primary: { main: '#1d4f91', contrastText: '#ffffff' },
        secondary: { main: '#8a5a00' },
        error: { main: '#b3261e' },
        warning: { main: '#8a5a00' },
        success: { main: '#1b6e3c' },
        info: { main: '#1d4f91' },
        background: { default: '#f3f5f8', paper: '#ffffff' },
        text: { primary: '#1b2430', secondary: '#4a5666' },
        divider: '#d5dbe3',
      },
      typography: {
        fontFamily: FONTS,
        fontSize: 15,
        h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.3 },
        h2: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.35 },
        h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
        button: { textTransform: 'none', fontWeight: 500 },
      },
      shape: { borderRadius: 6 },
      components: {
        MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
        MuiFormControl: { defaultProps: { size: 'small' } },
        MuiAutocomplete: { defaultProps: { size: 'small', fullWidth: true } },
        MuiButtonBase: { styleOverrides: { root: { fontFamily: 'inherit' } } },
        MuiButton: { defaultProps: { disableElevation: true } },
        MuiCard: { defaultProps: { variant: 'outlined' } },
        MuiDialog: { defaultProps: { fullWidth: true } },
        MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px' } } },
        MuiModal: { defaultProps: { container: desk } },
        MuiPopover: { defaultProps: { container: desk } },
        MuiPopper: { defaultProps: { container: desk } },
      },
    },
    ...locales,
  );
}
