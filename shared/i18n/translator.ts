import { createInstance, type i18n, type TFunction } from 'i18next';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhCN };
  }
}

/** Languages of the program; clerks read Chinese. */
export const LANGUAGES = ['zh-CN', 'en-US'] as const;
/** A language of the program. */
export type Language = (typeof LANGUAGES)[number];

/** Turns a catalogue's key into words of one language. */
export type Translate = TFunction;

/** An i18next instance over both catalogues; the window binds React to it, main uses its `t` for papers and menus. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { 'zh-CN': { translation: zhCN }, 'en-US': { translation: enUS } },
    fallbackLng: false,
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
