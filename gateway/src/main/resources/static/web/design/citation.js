/** How a provision of a law is cited. */
import { html, nothing } from 'lit';
import { link } from '../app/router.js';
import { language } from '../app/preferences.js';
import { bilingual, translator } from '../app/texts.js';

const t = translator('app');
const DIGITS = '零一二三四五六七八九';
const MOST_IN_WORDS = 999;

/** @param {string} article its number as the API gives it. @returns "Art. 25", in Chinese with the number in words */
export function articleWords(article) {
  const number = /^\d{1,3}$/.test(article) ? Number(article) : null;
  return t('article', { article: language() === 'zh' && number !== null ? chinese(number) : article });
}

/** @param {number} number from 1 to 999 */
function chinese(number) {
  if (number > MOST_IN_WORDS) return String(number);
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  if (hundreds === 0) return tens(rest, '');
  return `${DIGITS[hundreds]}百${rest === 0 ? '' : tens(rest, rest < 20 && rest > 9 ? '一' : '', '零')}`;
}

function tens(number, one, zero = '') {
  if (number < 10) return zero + DIGITS[number];
  const [ten, rest] = [Math.floor(number / 10), number % 10];
  return `${ten === 1 ? one : DIGITS[ten]}十${rest === 0 ? '' : DIGITS[rest]}`;
}

/** The name of a law without that of the country, in the quotation marks of titles in Chinese. */
export function shortName(name) {
  return t('law.quoted', { name: bilingual(name).replace(/^中华人民共和国/, '').replace(/ of the People[’']s Republic of China$/, '') });
}

/**
 * What a finding or an obligation rests on, in one line: the duty with its earlier number, and the penalty.
 *
 * @param {?{law: string, duty: ?{article: ?string, renumberedFrom: ?{law: string, article: string}}, penalty: ?{article: ?string}}} citation
 * @param {(id: string) => ?{name: object, title: object}} lawOf versions of laws by their ids
 */
export function citationLine(citation, lawOf) {
  if (!citation?.law) return nothing;
  const { law, duty, penalty } = citation;
  const version = lawOf(law);
  const name = version ? html`${shortName(version.name)}${t('law.version', { title: bilingual(version.title) })}` : law;
  const earlier = duty?.renumberedFrom;
  return html`<span class="citation"><a href=${link('law', [law])}>${name}</a>${duty?.article ? html` ${articleWords(duty.article)}` : nothing}${earlier
    ? html` <span class="muted">${t('law.renumbered', { article: articleWords(earlier.article), title: bilingual(lawOf(earlier.law)?.title) || earlier.law })}</span>` : nothing}${penalty?.article
    ? html` · ${t('law.penalty', { article: articleWords(penalty.article) })}` : nothing}</span>`;
}
