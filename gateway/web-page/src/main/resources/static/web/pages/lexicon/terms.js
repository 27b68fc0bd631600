/** Terms of the lexicon as plain lists: to search them, to show them, and to tell what changed. */
import { listed, translator } from '../../core/texts.js';

const t = translator('lexicon');
export const LANGUAGES = ['zh', 'en'];

/** Groups of words in both languages, and of names in none. */
export const WORDS = ['terms', 'hints', 'excludes', 'below'];
export const NAMES = ['families', 'belowFamilies'];
export const SERIES = ['families', 'hints', 'below'];

const IN_CONTEXT = new Set(['terms', 'hints', 'excludes']);

/** What a group of words is called, and what it does: in CONTEXT, which names no thing, words have another meaning. */
export function groupWords(code, group) {
  return code === 'CONTEXT' && IN_CONTEXT.has(group)
    ? [t(`context.${group}`), t(`context.${group}.text`)]
    : [t(`group.${group}`), t(`group.${group}.text`)];
}

/** @returns {{group: string, text: string}[]} every term of the senses, with the words for its group */
export function allTerms(senses) {
  return senses.flatMap(sense => [
    ...WORDS.flatMap(group => LANGUAGES.flatMap(language => of(t(`group.${group}`), sense[group]?.[language]))),
    ...NAMES.flatMap(group => of(t(`group.${group}`), sense[group])),
    ...(sense.parameters ?? []).flatMap(one =>
      ['names', 'inexactNames'].flatMap(name =>
        LANGUAGES.flatMap(language => of(`${t('group.parameters')} ${one.parameter}`, one[name]?.[language])),
      ),
    ),
    ...(sense.series ?? []).flatMap(one => SERIES.flatMap(name => of(listed([one.maker, t(`series.${name}`)]), one[name]))),
    ...(sense.makers ?? []).flatMap(one => of(t('group.makers'), one.names)),
  ]);
}

/** What a code means in the first of the editions that has a sense of its own: it may mean something else in others. */
export function senseIn(senses, editions) {
  const own = editions.map(id => senses.find(sense => sense.editions?.includes(id))).find(Boolean);
  return own ?? senses.find(sense => !sense.editions?.length) ?? {};
}

const of = (group, texts = []) => (texts ?? []).map(text => ({ group, text }));

/** @returns {{added: object[], removed: object[]}} terms that one set of senses has and another has not */
export function changedTerms(before, after) {
  const key = term => `${term.group} ${term.text}`;
  const [old, now] = [before, after].map(senses => new Map(allTerms(senses).map(term => [key(term), term])));
  const without = (some, others) => [...some.entries()].filter(([name]) => !others.has(name)).map(([, term]) => term);
  return { added: without(now, old), removed: without(old, now) };
}
