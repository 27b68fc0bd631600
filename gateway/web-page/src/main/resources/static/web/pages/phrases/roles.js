/** The roles that a phrase can have, and where the lexicon keeps each. */
const HAN = /\p{Script=Han}/u;
const ANY_EDITION = '*';

/** In the lexicon, CONTEXT has the accessories, and the words that change nothing; OTHER has things that no entry covers. */
const PLACES = {
  TERM: { group: 'terms' },
  PROPERTY: { code: 'CONTEXT', group: 'excludes' },
  ACCESSORY: { code: 'CONTEXT', group: 'terms' },
  OTHER: { code: 'OTHER', group: 'terms' },
};

export const ROLES = Object.keys(PLACES);

/** Whether a role needs an entry of an edition. */
export const isOfEntry = role => !PLACES[role].code;

/** @returns {string} the entry of the lexicon that a phrase with the role belongs to */
export const codeOf = (role, entry) => PLACES[role].code ?? entry.code;

/**
 * The senses of an entry of the lexicon with one more phrase.
 *
 * @param {object[]} senses as stored
 * @param {{role: string, phrase: string, edition: string}} wanted edition is that of the entry
 * @returns {?object[]} null if no sense is for the edition: its words are those of another entry, which a new sense would replace
 */
export function withPhrase(senses, { role, phrase, edition }) {
  const { group } = PLACES[role];
  const language = HAN.test(phrase) ? 'zh' : 'en';
  const isMeant = ({ editions = [] }) => editions.includes(ANY_EDITION) || editions.includes(edition);
  if (!senses.some(isMeant)) return null;
  return senses.map(sense => (isMeant(sense) ? { ...sense, [group]: added(sense[group], language, phrase) } : sense));
}

function added(words, language, phrase) {
  const known = words?.[language] ?? [];
  return { zh: [], en: [], ...words, [language]: known.includes(phrase) ? known : [...known, phrase] };
}
