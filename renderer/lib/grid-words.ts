import { enUS, zhCN } from '@mui/x-data-grid/locales';

/** The grid's own words. Given again wherever a grid changes one of them: its `localeText` takes the theme's place whole. */
export function gridWords(language: string) {
  const { components } = language === 'en-US' ? enUS : zhCN;
  return components.MuiDataGrid.defaultProps.localeText;
}
