/** Language and theme of this browser. A page reads them; the shell changes them. */

const LANGUAGE = 'certwatch.language';
const THEME = 'certwatch.theme';

/** @returns {'zh' | 'en'} what was chosen, else what the browser prefers */
export function language() {
  const chosen = localStorage.getItem(LANGUAGE);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Locale of dates and numbers: day before month in English, as in the documents of the authorities. */
export function locale() {
  return language() === 'zh' ? 'zh-CN' : 'en-GB';
}

/** @returns {'light' | 'dark' | 'system'} */
export function theme() {
  return localStorage.getItem(THEME) ?? 'system';
}

/** The texts of the language must have been read: the next words that are drawn are in it. */
export function chooseLanguage(value) {
  localStorage.setItem(LANGUAGE, value);
  applyPreferences();
}

export function chooseTheme(value) {
  localStorage.setItem(THEME, value);
  applyPreferences();
}

export function applyPreferences() {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  if (theme() === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme();
}
