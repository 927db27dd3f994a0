import { initReactI18next } from 'react-i18next';
import { createI18n, LANGUAGES, type Language } from '#shared/i18n/translator';

const STORAGE_KEY = 'streetdesk.language';

function storedLanguage(): Language {
  const stored = localStorage.getItem(STORAGE_KEY);
  return LANGUAGES.find((language) => language === stored) ?? 'zh-CN';
}

/** The window's words, bound to React. */
export const i18n = createI18n(storedLanguage());
i18n.use(initReactI18next);
initReactI18next.init(i18n);
document.documentElement.lang = i18n.language;

/** Shows the window in another language from now on, also after a restart. */
export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}
