import { enUS, zhCN } from '@mui/x-data-grid/locales';
import { COUNT_LIMIT } from '#shared/ipc/primitives';

/** The grid's own words. Given again wherever a grid changes one of them: its `localeText` takes the theme's place whole. */
export function gridWords(language: string) {
  const { components } = language === 'en-US' ? enUS : zhCN;
  return components.MuiDataGrid.defaultProps.localeText;
}

/** The words of a grid whose rows may be more than are counted (`COUNT_LIMIT`): then its footer says so by a plus. */
export function longListWords(language: string) {
  const words = gridWords(language);
  const say = words.paginationDisplayedRows;
  return {
    ...words,
    paginationDisplayedRows: (shown: Parameters<NonNullable<typeof say>>[0]) => {
      const text = say?.(shown) ?? '';
      return shown.count === COUNT_LIMIT ? text.replace(/\d[\d,]*(?=\D*$)/, (count) => `${count}+`) : text;
    },
  };
}
