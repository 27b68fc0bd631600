/** Language and theme of this browser. A page reads them; the shell changes them. */

const LANGUAGE = 'certwatch.language';
const THEME = 'certwatch.theme';
/** Tells the gateway in which language and theme the document begins. */
const LOOK = 'certwatch-look';
const ROOMY_ROWS = 'certwatch.rows.roomy';
const MENU_NARROW = 'certwatch.menu.narrow';
const MENU_FOLDED = 'certwatch.menu.folded.';

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

/** @returns whether the menu shows only its icons */
export const isMenuNarrow = () => localStorage.getItem(MENU_NARROW) === 'true';

export const keepMenuNarrow = narrow => localStorage.setItem(MENU_NARROW, String(narrow));

/** @param {boolean} otherwise what holds until the person folds or opens the group */
export const isFolded = (group, otherwise) => (localStorage.getItem(MENU_FOLDED + group) ?? String(otherwise)) === 'true';

export const keepFolded = (group, folded) => localStorage.setItem(MENU_FOLDED + group, String(folded));

/** @returns whether rows of lists take the room that all of their text needs; else each is one line */
export const areRowsRoomy = () => localStorage.getItem(ROOMY_ROWS) === 'true';

export const keepRowsRoomy = roomy => localStorage.setItem(ROOMY_ROWS, String(roomy));

export function applyPreferences() {
  tellGateway();
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  if (theme() === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme();
}

function tellGateway() {
  const chosen = [localStorage.getItem(LANGUAGE) ?? '', theme()].join('.');
  document.cookie = `${LOOK}=${chosen}; path=/app; max-age=31536000; samesite=lax`;
}
