/**
 * Texts of the interface: one zh.json and one en.json in the folder of each page, and those of "app" for all pages.
 *
 * A value is a text with {placeholders}, or an object of plural forms ({"one": …, "other": …}) chosen by {count}.
 */
import { fileAddress } from './files.js';
import { language, locale } from './preferences.js';

const loaded = new Map();

/** Loads a folder's texts, in the current language if no other is named. */
export async function loadTexts(folder, tongue = language()) {
  const key = `${tongue}/${folder}`;
  if (loaded.has(key)) return;
  const path = folder === 'app' ? 'app' : `pages/${folder}`;
  const answer = await fetch(fileAddress(`${path}/${tongue}.json`));
  if (!answer.ok) throw new Error(`No texts for ${key}`);
  loaded.set(key, await answer.json());
}

/** Loads in another language what has been loaded in the current one. */
export function loadTextsIn(tongue) {
  const folders = new Set([...loaded.keys()].map(key => key.slice(key.indexOf('/') + 1)));
  return Promise.all([...folders].map(folder => loadTexts(folder, tongue)));
}

/** @returns a function from a key, such as "filters.verdict", and values to a text of the folder, else of "app" */
export function translator(folder) {
  return (key, values = {}) => {
    const text = find(folder, key) ?? find('app', key);
    if (text === undefined) {
      console.error(`No text ${folder}/${key} in ${language()}`);
      return key;
    }
    return fill(typeof text === 'string' ? text : plural(text, values.count), values);
  };
}

/** Whether a folder, else "app", has a text of this key. */
export const hasText = (folder, key) => (find(folder, key) ?? find('app', key)) !== undefined;

/** The text of a key in each language that has been loaded, to look in them. */
export const textsOf = (folder, key) =>
  ['zh', 'en'].map(tongue => loaded.get(`${tongue}/${folder}`)?.[key]).filter(text => typeof text === 'string');

/** The text of an answer in two languages, {"zh": …, "en": …}; the other language if one is missing. */
export function bilingual(text) {
  if (text == null || typeof text === 'string') return text ?? '';
  return (language() === 'zh' ? (text.zh ?? text.en) : (text.en ?? text.zh)) ?? '';
}

const ofAll = translator('app');

const OWN_NUMBER = /^无编号-第(\d+)批-/;

/** Of a paper, as people read it: of a result that is published without a number, which the services key by one of ours, its batch. */
export function paperNumber(number) {
  const [, batch] = OWN_NUMBER.exec(number ?? '') ?? [];
  return batch ? ofAll('number.unnumbered', { batch }) : number;
}

/** Of a proof in an answer that tells the batch of a result without a number apart. */
export const printedNumber = ({ number, batch }) => number ?? ofAll('number.unnumbered', { batch });

/** Words as a list, in the punctuation of the language. */
export const listed = words => words.join(ofAll('punctuation.list'));

/** A text with another behind it, in brackets. */
export const withAside = (text, aside) => ofAll('punctuation.aside', { text, aside });

/** A label before what follows as markup. */
export const labelBefore = text => labelled(text, '');

/** Values in a field, as people type them: a field reads the separators of both languages. */
export const asTyped = (values, separator = ',') => (values ?? []).join(`${separator} `);

/** A text behind its label. */
export const labelled = (label, text) => ofAll('punctuation.label', { label, text });

function find(folder, key) {
  return loaded.get(language() + '/' + folder)?.[key];
}

function plural(forms, count) {
  return forms[new Intl.PluralRules(locale()).select(count ?? 0)] ?? forms.other;
}

/** A value that ends with a full stop, such as a name with "Ltd.", ends the sentence as well. */
function fill(text, values) {
  return text.replace(/\{(\w+)\}(\.(?!\.))?/g, (_, name, stop = '') => {
    const shown = String(show(values[name]));
    return shown.endsWith('.') ? shown : shown + stop;
  });
}

function show(value) {
  return typeof value === 'number' ? new Intl.NumberFormat(locale()).format(value) : (value ?? '');
}
