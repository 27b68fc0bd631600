/** Values of a document: in its form each is a text, in the API a text may be missing and a number is one. */

/** As the form holds a value of the API. */
export const text = value => (value === null || value === undefined ? '' : String(value));

/** As the form holds words in two languages. */
export const both = words => ({ zh: text(words?.zh), en: text(words?.en) });

/** As the API takes a text that may be missing. */
export const given = value => value.trim() || null;

/** As the API takes a number that may be missing. */
export const number = value => (value.trim() === '' ? null : Number(value));

/** As the API takes words in two languages. */
export const words = ({ zh, en }) => ({ zh: zh.trim(), en: en.trim() });
