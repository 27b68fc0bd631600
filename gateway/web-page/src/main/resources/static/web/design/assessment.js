/** An assessment: the verdict in one sentence, what it rests on, and what would change it. */
import { html, nothing } from 'lit';
import { formatInstant } from '../core/format.js';
import { link } from '../core/router.js';
import { bilingual, translator } from '../core/texts.js';
import { verdictBadge } from './badges.js';
import { editionName, isAnnounced } from './edition-name.js';
import { findingView } from './finding.js';
import { icon } from './icons.js';
import { term } from './term.js';

const t = translator('app');

const TONES = { REQUIRED: 'danger', REVIEW: 'warning', UNKNOWN: 'unknown', NOT_REQUIRED: 'success' };

/** The verdict and its reason, large, on top of a page; more may follow it, such as what is due. */
export function verdictView(assessment, more = nothing) {
  const verdict = assessment.status === 'PENDING' ? 'PENDING' : assessment.verdict;
  return html`<section class="verdict ${toneOf(assessment)}" aria-label=${t('assessment.verdict')}>
    <div class="row">${verdictBadge(verdict)}${
      assessment.basis ? html`<strong>${term('basis', t(`basis.${assessment.basis}`))}</strong>` : nothing
    }</div>
    <p>${bilingual(assessment.explanation)}</p>
    ${more}
  </section>`;
}

/**
 * Editions, revision of the lexicon, and time of an assessment.
 *
 * @param {(edition: string) => ?{zh: string, en: string}} titleOf titles of observations and drafts, which no announcement names
 */
export function groundsView(assessment, titleOf) {
  if (!assessment.editions?.length) return nothing;
  return html`<dl class="facts">
    ${listsView(term('edition', t('assessment.editions')), assessment.editions.filter(isAnnounced), editionName)}
    ${listsView(
      t('assessment.lists'),
      assessment.editions.filter(edition => !isAnnounced(edition)),
      edition => bilingual(titleOf(edition)) || editionName(edition),
    )}
    <dt>${t('assessment.lexicon')}</dt><dd>${t('assessment.revision', { revision: String(assessment.lexiconRevision) })}</dd>
    <dt>${t('assessment.at')}</dt><dd>${formatInstant(assessment.assessedAt)}</dd>
  </dl>`;
}

function listsView(title, lists, nameOf) {
  if (!lists.length) return nothing;
  return html`<dt>${title}</dt><dd>${lists.map(
    (list, i) => html`${i > 0 ? t('list.enumerated') : ''}<a href=${link('catalogue', [list])}>${nameOf(list)}</a>`,
  )}</dd>`;
}

/**
 * All findings, those that bind first.
 *
 * @param {(edition: string, entry: string) => ?{zh: string, en: string}} nameOf names of entries
 */
export function findingsView(assessment, product, nameOf) {
  const findings = [...assessment.findings].sort((one, other) => Number(one.warning) - Number(other.warning));
  const explained = finding => findings.length > 1 || bilingual(finding.explanation) !== bilingual(assessment.explanation);
  return findings.map(finding =>
    findingView(finding, product, { name: nameOf(finding.edition, finding.entry), explained: explained(finding) }),
  );
}

/** What would clear a product: each way as a sentence. @returns {unknown[]} empty if it is cleared */
export function waysToClear(assessment) {
  if (assessment.status !== 'ASSESSED') return [];
  if (assessment.verdict === 'UNKNOWN') return [t('clear.name')];
  return assessment.findings.filter(finding => !finding.warning).flatMap(finding => waysOf(finding, assessment.certificates));
}

/** The ways as a list. */
export function clearView(ways) {
  return html`<ul class="ways">${ways.map(way => html`<li>${icon('right')}<span>${way}</span></li>`)}</ul>`;
}

function waysOf(finding, certificates) {
  const told = (finding.settledBy ?? []).map(bilingual);
  if (finding.verdict === 'REVIEW') return [...told, t('clear.decide')];
  if (finding.verdict !== 'REQUIRED' || finding.decided || isCovered(finding, certificates)) return told;
  return [...told, t('clear.notInScope')];
}

function isCovered({ edition, entry }, certificates = []) {
  return certificates.some(use => use.part === 'COVERS' && use.edition === edition && use.entry === entry);
}

function toneOf({ verdict, certificates = [] }) {
  if (certificates.some(({ part }) => part === 'COVERS')) return 'success';
  return TONES[verdict] ?? 'neutral';
}
