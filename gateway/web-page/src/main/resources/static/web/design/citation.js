/** How a provision of a law is cited. */
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { link } from '../core/router.js';
import { language } from '../core/preferences.js';
import { bilingual, translator } from '../core/texts.js';
import { lawVersions } from '../api/laws.js';
import { icon } from './icons.js';

const t = translator('app');
const DIGITS = '零一二三四五六七八九';

const NUMBER = /^([1-9]\d{0,2})(?:\(([1-9]\d?)\))?$/;

/** @param {string} article its number as the API gives it. @returns "Art. 61(3)", in Chinese in words: "第六十一条第三款" */
export function articleWords(article) {
  const [, number, paragraph] = (language() === 'zh' && NUMBER.exec(article)) || [];
  const words = t('article', { article: number ? chinese(Number(number)) : article });
  return paragraph ? `${words}${t('article.paragraph', { paragraph: chinese(Number(paragraph)) })}` : words;
}

/** How people cite a provision: 《网络安全法》（2025年修正）第六十三条, or Cybersecurity Law (amended 2025), Art. 63. */
export function citationWords(law, article) {
  return `${lawName(law)}${article ? t('law.article', { article: articleWords(article) }) : ''}`;
}

const lawName = law => `${shortName(law.name)}${t('law.version', { title: bilingual(law.title) })}`;

/** @param {number} number from 1 to 999 */
function chinese(number) {
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
  return t('law.quoted', {
    name: bilingual(name)
      .replace(/^中华人民共和国/, '')
      .replace(/ of the People[’']s Republic of China$/, ''),
  });
}

/**
 * What a finding or an obligation rests on, in one line: the duty with its earlier number, and the penalty.
 *
 * @param {?{law: string, duty: Cited, penalty: ?Cited}} citation as the API gives it; nothing without one
 * @typedef {{article: ?string, renumberedFrom: ?{law: string, article: string}}} Cited
 */
export function citationLine(citation) {
  if (!citation) return nothing;
  const { law, duty, penalty } = citation;
  return line(
    versions =>
      html`${lawLink(law, versions)}${cited(duty, versions)}${penalty?.article ? cited(penalty, versions, 'law.penalty') : nothing}`,
  );
}

/**
 * One provision of a law, in one line. @param {{law: string, article: ?string, renumberedFrom: ?{law: string, article: string}}} provision
 */
export const provisionLine = provision => line(versions => html`${lawLink(provision.law, versions)}${cited(provision, versions)}`);

/** The versions are only read for their names. */
const line = words => html`<span class="citation">${icon('file')}<span>${until(lawVersions().then(words), words(new Map()))}</span></span>`;

function lawLink(law, versions) {
  const version = versions.get(law);
  const name = version ? lawName(version) : t('page.law');
  return html`<a href=${link('law', [law])}>${name}</a>`;
}

function cited({ article, renumberedFrom: earlier }, versions, key = 'law.article') {
  return html`${
    article ? t(key, { article: articleWords(article) }) : nothing
  }${earlier ? formerly(earlier, versions.get(earlier.law)) : nothing}`;
}

function formerly({ article }, version) {
  const number = articleWords(article);
  return version ? t('law.renumberedIn', { article: number, title: bilingual(version.title) }) : t('law.renumbered', { article: number });
}
